import Analysis
import Datasets
import Prose
import Text
import Time

/// The method page: every formula with its source, the settings, and how to rebuild the report.
struct MethodPage {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var page: Page {
    Page(
      path: .method, area: .method, name: report.texts["page.method"],
      description: report.texts["method-page.description", ["title": report.title]],
      kicker: report.title, verdict: report.texts["method-page.verdict"],
      lead: [report.texts["method-page.lead"]],
      sections: methods + [settings, statements, reproduction])
  }

  private var methods: [PageSection] {
    MethodProse(report.words).sections.map { method in
      PageSection(
        id: method.id, title: method.title, paragraphs: method.paragraphs, formulas: method.formulas,
        notes: method.sources)
    }
  }

  private var settings: PageSection {
    let policy = report.findings.policy
    let (texts, numbers, time) = (report.texts, report.numbers, report.time)
    let rows = [
      (texts["setting.level"], numbers.share(policy.level)), (texts["setting.guard"], time.duration(policy.guardBand)),
      (texts["setting.window"], time.duration(policy.levelWindow)),
      (texts["setting.count"], numbers.whole(policy.minimumCellCount)),
      (texts["setting.lag"], time.duration(policy.maximumLag)),
      (texts["setting.order"], numbers.whole(policy.whiteningOrder)),
      (texts["setting.cutoff"], numbers.significant(policy.outlierCutoff)),
    ].map { [TableBlock.Cell($0), TableBlock.Cell($1)] }
    return PageSection(
      id: "settings", title: texts["method-page.settings"],
      tables: [
        TableBlock(
          caption: texts["method-page.settings-caption"],
          columns: [.text(texts["column.setting"]), .number(texts["column.value"])], rows: rows)
      ])
  }

  private var statements: PageSection {
    let texts = report.texts
    var section = PageSection(id: "asked", title: texts["method-page.asked"])
    let statements = report.provenance.statements
    guard !statements.isEmpty else { return section }
    section.paragraphs = [
      texts["method-page.asked-text", ["step": report.numbers.whole(report.dataset.grid.step)]]
    ]
    section.codes = statements.map { statement in
      let name = NameText.isolated(statement.table)
      let label =
        switch statement.subject {
        case .buckets: texts["method-page.asked-buckets", ["table": name, "buckets": report.words.bucketPlural]]
        case .rows: texts["method-page.asked-rows", ["table": name]]
        }
      return CodeBlock(label: label, title: texts["method-page.asked"], text: statement.sql)
    }
    return section
  }

  private var reproduction: PageSection {
    let provenance = report.provenance
    var rows = [[TableBlock.Cell(report.texts["method-page.program"]), TableBlock.Cell(provenance.generator)]]
    rows += provenance.options.map { [TableBlock.Cell($0.name), TableBlock.Cell($0.value)] }
    rows +=
      (provenance.zoneSHA256.map { [[TableBlock.Cell(report.texts["method-page.zone-data"]), TableBlock.Cell($0)]] })
      ?? []
    var section = PageSection(id: "reproduce", title: report.texts["method-page.again"])
    section.paragraphs = [report.texts["method-page.same"]]
    section.formulas = [provenance.command].compactMap(\.self)
    section.tables = [
      TableBlock(
        caption: report.texts["method-page.options"],
        columns: [.text(report.texts["column.what"]), .text(report.texts["column.value"])], rows: rows)
    ]
    section.links = [
      Link(label: report.texts["link.checksums"], target: .data, fragment: PageSection.fragment("inputs"))
    ]
    if !provenance.tellsChecksums { section.links = [] }
    return section
  }
}
