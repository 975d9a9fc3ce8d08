import Prose
import Scenes
public import Templating
public import Text

/// The differences between two reports as a self-contained page in the reports' design.
public struct ComparisonPage {
  private let prose: ComparisonProse
  private let texts: Texts
  private let generator: String

  /// Creates the page of `prose` with fixed `texts`, written by the program `generator`.
  public init(_ prose: ComparisonProse, texts: Texts, generator: String) {
    self.prose = prose
    self.texts = texts
    self.generator = generator
  }

  /// The page and its style sheet. Throws if the template refers to a missing value.
  public func artifacts(using templates: SiteTemplates) throws(TemplateError) -> [Artifact] {
    let text = try templates.library.render("comparison", with: value)
    let styles = StyleSheets.artifacts(of: templates, in: .standard, title: prose.title).filter {
      $0.path == StyleSheets.main
    }
    return [Artifact(path: SitePath.index.text, bytes: PageText.bytes(of: text))] + styles
  }

  private var value: Value {
    [
      "text": texts.templateValues, "pageTitle": .text("Differences – \(prose.title)"), "siteTitle": .text(prose.title),
      "description": .text(prose.verdict), "generator": .text(generator), "verdict": .text(prose.verdict),
      "stylesheet": .text(StyleSheets.main),
      "lead": .texts(prose.lead), "sections": .list(prose.sections.map { section($0).value(in: .index) }),
    ]
  }

  private func section(_ section: ComparisonSection) -> PageSection {
    PageSection(
      id: section.id, title: section.title, paragraphs: section.paragraphs,
      tables: section.tables.map { table in
        TableBlock(
          caption: table.caption,
          columns: table.columns.map { $0.isNumber ? .number($0.title) : .text($0.title) },
          rows: table.rows.map { row in row.map { TableBlock.Cell($0) } }, note: table.omission)
      })
  }
}
