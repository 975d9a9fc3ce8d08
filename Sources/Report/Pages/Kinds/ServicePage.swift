import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// The page of one service: its normal state, and its state in each incident.
struct ServicePage {
  private let report: Report
  private let index: Int
  private let prose: ServiceProse
  private let figures: ServiceFigures?

  init(_ index: Int, in report: Report) {
    self.report = report
    self.index = index
    prose = ServiceProse(report.findings.services[index], in: report.words)
    figures = report.figures.services.indices.contains(index) ? report.figures.services[index] : nil
  }

  var page: Page {
    Page(
      path: report.path(ofService: index), area: .services, name: prose.name,
      description: report.texts[
        "service-page.description", ["verdict": prose.verdict, "lead": prose.lead.first ?? ""]],
      kicker: report.texts["service-page.kicker", ["period": report.words.period]],
      verdict: prose.verdict,
      lead: prose.lead, sections: [incidents, metrics, week, load, links, summaries])
  }

  private var incidents: PageSection {
    var section = PageSection(id: "incidents", title: report.texts["service-page.incidents"])
    guard report.hasIncidents else { return section }
    let rows = report.words.incidentsWorstFirst.compactMap(row)
    section.figures = report.blocks([figures?.incidents])
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: report.texts["service-page.caption"],
          columns: [
            .text(report.texts["column.incident"]), .number(report.texts["column.rank"]),
            .number(report.texts["column.score"]), .text(report.texts["column.evidence"]),
          ], rows: rows)
      ]
    let score = Glossary(report.words).score
    section.notes = [report.words.note(on: score)]
    return section
  }

  private func row(_ incident: Int) -> [TableBlock.Cell]? {
    let facts = report.findings.incidents[incident]
    guard let suspect = facts.suspects.first(where: { $0.service == prose.facts.name }) else { return nil }
    return [
      TableBlock.Cell(name: facts.incident.title, target: report.path(ofIncident: incident)),
      TableBlock.Cell(
        report.texts[
          "service-page.rank",
          ["rank": report.numbers.whole(suspect.rank), "count": report.numbers.whole(facts.suspects.count)]]),
      TableBlock.Cell(report.numbers.score(suspect.score)),
      TableBlock.Cell(prose.place(in: facts) ?? NumberFormat.gap),
    ]
  }

  private var metrics: PageSection {
    let drawn = figures?.metrics ?? []
    let count = prose.facts.series.count
    return PageSection(
      id: "metrics", title: report.texts["service-page.period"],
      paragraphs: drawn.isEmpty || drawn.count == count
        ? []
        : [
          report.texts[
            "service-page.drawn",
            ["count": report.numbers.whole(drawn.count), "all": report.numbers.whole(count)]]
        ],
      figures: report.blocks(drawn))
  }

  private var week: PageSection {
    PageSection(id: "week", title: report.texts["service-page.week"], figures: report.blocks([figures?.week]))
  }

  private var load: PageSection {
    PageSection(
      id: "load", title: report.texts["service-page.load"], paragraphs: [prose.load].compactMap(\.self),
      figures: report.blocks([figures?.load]))
  }

  private var links: PageSection {
    PageSection(
      id: "links", title: report.texts["service-page.links"], paragraphs: [prose.link].compactMap(\.self),
      figures: report.blocks([figures?.links]),
      notes: prose.link == nil ? [] : [CorrelationProse(report.words).caution])
  }

  private var summaries: PageSection {
    let places = prose.facts.series
    return PageSection(
      id: "summary", title: report.texts["service-page.numbers"],
      tables: places.isEmpty
        ? [] : [SummaryTable(report, places).normal] + [SummaryTable(report, places).rows].compactMap(\.self))
  }
}
