import Analysis
import Figures
import JSON
public import Templating
import Text

extension Report {
  /// Sizes of a file, in bytes, above which mail servers refuse it.
  public static let attachableSize = 10_000_000

  /// The files that need no other: `attach/report.html`, and `incidents/<slug>/incident.html` for each incident.
  ///
  /// - Parameters:
  ///   - site: The site's own files, of which pages, style sheet and scripts are taken.
  ///   - digest: SHA-256 of bytes in base 64.
  public func attachments(
    of site: [Artifact], using templates: SiteTemplates, digest: @escaping @Sendable ([UInt8]) -> String
  ) throws(TemplateError) -> [Artifact] {
    let files = Dictionary(
      site.filter { $0.path.hasPrefix(SiteTemplates.assetFolder) }
        .map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    func document(_ pages: [Page]) throws(TemplateError) -> [UInt8] {
      var texts: [(path: SitePath, text: String)] = []
      for page in pages {
        texts.append((page.path, try templates.library.render("page", with: value(of: page))))
      }
      return PageText.bytes(of: SelfContainedDocument(pages: texts, files: files, digest: digest).text)
    }
    let pages = self.pages.map { $0.leavingOut([PageSection.downloadsID]) }
    var artifacts = [Artifact(path: SitePath.attachedReport.text, bytes: try document(pages))]
    for page in pages where page.area == .incidents {
      let alone = page.leavingOut([PageSection.onwardID])
      artifacts.append(Artifact(path: page.path.beside("incident.html").text, bytes: try document([alone])))
    }
    return artifacts
  }

  /// What an archive of each incident holds beside its drawings and its brief.
  public func bundles(of attachments: [Artifact]) -> [IncidentBundle] {
    return findings.incidents.indices.map { index in
      let page = IncidentPage(index, in: self)
      let slug = page.facts.slug
      let alone = attachments.first { $0.path == SitePath.incident(slug).beside("incident.html").text }
      return IncidentBundle(
        slug: slug,
        texts: [
          Artifact(path: "incident.html", bytes: alone?.bytes ?? []),
          Artifact(path: "incident.json", text: ReportDocument(self).json(of: page.facts).text),
          Artifact(path: "postmortem.md", text: Postmortem(page, for: .archive).text),
        ], figures: page.figures?.all.map(\.id) ?? [])
    }
  }
}

extension Page {
  /// The page without the sections `ids`.
  fileprivate func leavingOut(_ ids: Set<String>) -> Page {
    Page(
      path: path, area: area, name: name, description: description, kicker: kicker, verdict: verdict, lead: lead,
      sections: sections.filter { !ids.contains($0.id) })
  }
}
