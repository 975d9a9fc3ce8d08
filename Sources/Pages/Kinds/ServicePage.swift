import Analysis
import Datasets
import Figures
import Prose

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
      description: "\(prose.verdict). \(prose.lead.first ?? "")", kicker: "Service · \(context.words.period)",
      verdict: prose.verdict,
      lead: prose.lead, sections: [incidents, metrics, week, load, links, summaries])
  }

  private var incidents: PageSection {
    var section = PageSection(id: "incidents", title: "In each incident")
    guard context.hasIncidents else { return section }
    let rows = context.words.incidentsWorstFirst.compactMap(row)
    section.figures = context.blocks([figures?.incidents])
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: "How anomalous it was in each incident",
          columns: [.text("Incident"), .number("Rank"), .number("Score"), .text("Strongest evidence")], rows: rows)
      ]
    let score = Glossary(context.words).score
    section.notes = ["\(score.term): \(score.text)"]
    return section
  }

  private func row(_ incident: Int) -> [TableBlock.Cell]? {
    let facts = context.findings.incidents[incident]
    guard let suspect = facts.suspects.first(where: { $0.service == prose.facts.name }) else { return nil }
    return [
      TableBlock.Cell(name: facts.incident.title, target: context.path(ofIncident: incident)),
      TableBlock.Cell("\(suspect.rank) of \(facts.suspects.count)"),
      TableBlock.Cell(NumberText.score(suspect.score)),
      TableBlock.Cell(prose.place(in: facts) ?? NumberText.gap),
    ]
  }

  private var metrics: PageSection {
    let drawn = figures?.metrics ?? []
    let count = prose.facts.series.count
    return PageSection(
      id: "metrics", title: "Over the period",
      paragraphs: drawn.isEmpty || drawn.count == count
        ? []
        : [
          "Drawn are \(drawn.count) of \(count) metrics, those that strayed most from what is normal in incidents; all are in "
            + "numbers below, and bucket by bucket in the tables of the data page."
        ],
      figures: context.blocks(drawn))
  }

  private var week: PageSection {
    PageSection(id: "week", title: "Its normal week", figures: context.blocks([figures?.week]))
  }

  private var load: PageSection {
    PageSection(
      id: "load", title: "Under load", paragraphs: [prose.load].compactMap(\.self),
      figures: context.blocks([figures?.load]))
  }

  private var links: PageSection {
    PageSection(
      id: "links", title: "Links to the business", paragraphs: [prose.link].compactMap(\.self),
      figures: context.blocks([figures?.links]), notes: prose.link == nil ? [] : [CorrelationProse.caution])
  }

  private var summaries: PageSection {
    let places = prose.facts.series
    return PageSection(
      id: "summary", title: "In numbers", tables: places.isEmpty ? [] : [SummaryTable(context, places).normal])
  }
}
