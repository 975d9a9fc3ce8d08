import Templating
import Text

/// Pages of the report as one file that needs no other: styles, scripts and drawings are inside, links lead inside.
///
/// A link to a page that the file lacks is plain text, and links to other files are left out.
struct AttachedDocument {
  private let report: Report
  private let assets: InlineAssets
  private let pages: [Page]
  private let host: SitePath.Host

  /// The document of `pages`, the first of which gives it title, masthead and footer.
  init(_ pages: [Page], of report: Report, with assets: InlineAssets) {
    self.report = report
    self.assets = assets
    self.pages = pages
    host = .attachment(first: pages.first?.path ?? .index, pages: Set(pages.map(\.path)))
  }

  /// The document as text. - Complexity: O(n) in the length of its pages.
  func text(using templates: SiteTemplates) throws(TemplateError) -> String {
    try templates.library.render("document", with: value)
  }

  private var value: Value {
    guard let first = pages.first else { return .nothing }
    let path = first.path.part(of: host)
    return [
      "text": report.texts.templateValues, "language": .text(report.texts.language),
      "isRightToLeft": .flag(report.texts.direction == .rightToLeft),
      "policy": .markup(Markup(trusted: assets.policy)), "style": .markup(Markup(trusted: assets.style)),
      "earlyScripts": .list(assets.earlyScripts.map { .markup(Markup(trusted: $0)) }),
      "lateScripts": .list(assets.lateScripts.map { .markup(Markup(trusted: $0)) }),
      "pageTitle": .text(report.pageTitle(of: first)), "siteTitle": .text(report.siteTitle),
      "description": .text(first.description), "generator": .text(report.provenance.generator), "logo": logo,
      "home": .optional(path.link(to: .index)), "hasNavigation": .flag(pages.count > 1),
      "navigation": .list(report.navigation(in: first, at: path)),
      "kicker": .optional(first.kicker), "verdict": .text(first.verdict), "lead": .texts(first.lead),
      "sections": .list(sections(of: first)), "chapters": .list(pages.dropFirst().map(chapter)),
      "footer": report.footer(in: path),
    ]
  }

  private var logo: Value {
    report.brand.logo.map { ["path": .text($0.dataAddress), "alternative": .text($0.alternative)] } ?? .nothing
  }

  private func chapter(_ page: Page) -> Value {
    [
      "id": .text(page.path.anchor(in: host)), "kicker": .optional(page.kicker), "verdict": .text(page.verdict),
      "lead": .texts(page.lead), "sections": .list(sections(of: page)),
    ]
  }

  private func sections(of page: Page) -> [Value] {
    let path = page.path.part(of: host)
    // Downloads stay behind, and alone a page leads on to nothing.
    let own = page.sections.filter {
      $0.id != PageSection.downloadsID && (pages.count > 1 || $0.id != PageSection.onwardID)
    }
    return own.map { $0.naming(onlyWhatIsNamedIn: path) }.filter { !$0.isEmpty }.map { $0.value(in: path) }
  }
}

extension PageSection {
  /// The section without links to files that do not come with the page at `path`.
  fileprivate func naming(onlyWhatIsNamedIn path: SitePath) -> PageSection {
    var section = self
    section.entries = entries.filter { path.names($0.link.target) }
    section.links = links.filter { path.names($0.target) }
    return section
  }
}
