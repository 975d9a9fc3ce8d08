import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// One service: how is it, and how did it take each incident?
struct ServicePage {
  private let context: PageContext
  private let index: Int
  private let prose: ServiceProse
  private let figures: ServiceFigures?

  init(_ index: Int, in context: PageContext) {
    self.context = context
    self.index = index
    prose = ServiceProse(context.findings.services[index], in: context.words)
    figures = context.figures.services.indices.contains(index) ? context.figures.services[index] : nil
  }

  var page: Page {
    Page(
      path: context.path(ofService: index), area: .services, name: prose.name,
      description: context.texts[
        "service-page.description", ["verdict": prose.verdict, "lead": prose.lead.first ?? ""]],
      kicker: context.texts["service-page.kicker", ["period": context.words.period]],
      verdict: prose.verdict,
      lead: prose.lead, sections: [incidents, metrics, week, load, links, summaries])
  }

  private var incidents: PageSection {
    var section = PageSection(id: "incidents", title: context.texts["service-page.incidents"])
    guard context.hasIncidents else { return section }
    let rows = context.words.incidentsWorstFirst.compactMap(row)
    section.figures = context.blocks([figures?.incidents])
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: context.texts["service-page.caption"],
          columns: [
            .text(context.texts["column.incident"]), .number(context.texts["column.rank"]),
            .number(context.texts["column.score"]), .text(context.texts["column.evidence"]),
          ], rows: rows)
      ]
    let score = Glossary(context.words).score
    section.notes = [context.words.note(on: score)]
    return section
  }

  private func row(_ incident: Int) -> [TableBlock.Cell]? {
    let facts = context.findings.incidents[incident]
    guard let suspect = facts.suspects.first(where: { $0.service == prose.facts.name }) else { return nil }
    return [
      TableBlock.Cell(name: facts.incident.title, target: context.path(ofIncident: incident)),
      TableBlock.Cell(
        context.texts[
          "service-page.rank",
          ["rank": context.numbers.whole(suspect.rank), "count": context.numbers.whole(facts.suspects.count)]]),
      TableBlock.Cell(context.numbers.score(suspect.score)),
      TableBlock.Cell(prose.place(in: facts) ?? NumberFormat.gap),
    ]
  }

  private var metrics: PageSection {
    let drawn = figures?.metrics ?? []
    let count = prose.facts.series.count
    return PageSection(
      id: "metrics", title: context.texts["service-page.period"],
      paragraphs: drawn.isEmpty || drawn.count == count
        ? []
        : [
          context.texts[
            "service-page.drawn",
            ["count": context.numbers.whole(drawn.count), "all": context.numbers.whole(count)]]
        ],
      figures: context.blocks(drawn))
  }

  private var week: PageSection {
    PageSection(id: "week", title: context.texts["service-page.week"], figures: context.blocks([figures?.week]))
  }

  private var load: PageSection {
    PageSection(
      id: "load", title: context.texts["service-page.load"], paragraphs: [prose.load].compactMap(\.self),
      figures: context.blocks([figures?.load]))
  }

  private var links: PageSection {
    PageSection(
      id: "links", title: context.texts["service-page.links"], paragraphs: [prose.link].compactMap(\.self),
      figures: context.blocks([figures?.links]),
      notes: prose.link == nil ? [] : [CorrelationProse(context.words).caution])
  }

  private var summaries: PageSection {
    let places = prose.facts.series
    return PageSection(
      id: "summary", title: context.texts["service-page.numbers"],
      tables: places.isEmpty
        ? [] : [SummaryTable(context, places).normal] + [SummaryTable(context, places).rows].compactMap(\.self))
  }
}
