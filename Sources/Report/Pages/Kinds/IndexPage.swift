import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// The first page: what happened, what did it cost?
struct IndexPage {
  static let incidentsID = "incidents"
  static let servicesID = "services"

  private let context: PageContext
  private let prose: ReportProse

  init(_ context: PageContext) {
    self.context = context
    prose = ReportProse(context.words)
  }

  var page: Page {
    Page(
      path: .index, area: .report, name: context.texts["page.report"], description: prose.lead.first ?? prose.verdict,
      kicker: context.texts["index.kicker", ["title": context.title, "period": context.words.period]],
      verdict: prose.verdict, lead: prose.lead,
      sections: [keyFigures, period, incidents, services, caveats, onward])
  }

  private var keyFigures: PageSection {
    var section = PageSection(id: "key-figures", title: context.texts["index.key-figures"])
    section.strip = periodFigure + incidentFigures + objectiveFigures
    let glossary = Glossary(context.words)
    if !incidentFigures.isEmpty {
      section.notes = [glossary.expected(in: context.findings.incidents), glossary.interval].map {
        context.words.note(on: $0)
      }
    }
    section.notes += glossary.indexPoints.map { ["\($0.term): \($0.text)"] } ?? []
    return section
  }

  private var periodFigure: [KeyFigure] {
    guard let index = context.findings.headline else { return [] }
    let series = context.findings.series[index]
    let addsUp = context.words.headlineAddsUp
    let number = addsUp ? series.overall.sum : series.overall.median
    let name = context.words.name(of: series.key)
    return [
      KeyFigure(
        label: addsUp
          ? context.texts["index.sum", ["metric": name]] : context.texts["index.median", ["metric": name]],
        number: context.words.quantity(number, of: series.key), notes: [context.words.period])
    ]
  }

  /// The three largest losses and the largest gain.
  private var incidentFigures: [KeyFigure] {
    let all = prose.incidentsWorstFirst
    let losses = all.filter { $0.facts.character == .loss }.prefix(3)
    let gains = all.filter { $0.facts.character == .gain }.prefix(1)
    return (Array(losses) + Array(gains)).compactMap { incident in
      incident.impact.map { impact in
        KeyFigure(ImpactText(impact, in: context.words).keyNumber(label: incident.title, of: incident))
      }
    }
  }

  private var objectiveFigures: [KeyFigure] {
    context.findings.series.flatMap(\.objectives).prefix(2).map { finding in
      let share = context.numbers.share(
        finding.measured == 0 ? nil : Double(finding.breached) / Double(finding.measured))
      return KeyFigure(
        label:
          context.texts[
            "name.value",
            [
              "name": context.words.name(ofColumn: finding.objective.column),
              "value": context.words.breach(of: finding.objective),
            ]],
        number: context.words.buckets(finding.breached),
        notes: [
          context.texts[
            "index.breaches", ["share": share, "count": context.numbers.word(finding.breachedInIncidents)],
            count: finding.breachedInIncidents]
        ])
    }
  }

  private var period: PageSection {
    PageSection(id: "period", title: context.texts["index.period"], figures: context.blocks([context.figures.period]))
  }

  private var incidents: PageSection {
    var section = PageSection(id: Self.incidentsID, title: context.texts["page.incidents"])
    guard context.hasIncidents else { return section }
    section.paragraphs = context.findings.incidents.count > 1 ? [context.texts["index.worst-first"]] : []
    section.entries = context.words.incidentsWorstFirst.map { index in
      let incident = context.incident(index)
      return Entry(
        link: Link(label: incident.verdict, target: context.path(ofIncident: index)),
        meta: context.texts[
          "index.incident",
          ["when": incident.when, "kind": NameText.isolated(incident.facts.incident.kind)]], text: incident.summary,
        tone: Tone(incident.facts.character))
    }
    section.figures = context.blocks([context.figures.ranking])
    return section
  }

  private var services: PageSection {
    var section = PageSection(id: Self.servicesID, title: context.texts["page.services"])
    section.figures = context.blocks([context.figures.heat])
    section.tables = context.hasServices ? [ServiceTable(context).block] : []
    return section
  }

  private var caveats: PageSection {
    let warnings = context.findings.notices.filter { $0.severity == .warning }
    var section = PageSection(id: "caveats", title: context.texts["index.care"])
    section.paragraphs = warnings.prefix(5).map { warning in
      let prose = NoticeProse(warning, context.words)
      return context.texts["name.colon", ["name": prose.place, "text": prose.text]]
    }
    section.links =
      warnings.isEmpty
      ? []
      : [Link(label: context.texts["link.notices"], target: .data, fragment: PageSection.fragment(DataPage.noticesID))]
    return section
  }

  private var onward: PageSection {
    var entries: [Entry] = []
    if context.hasCorrelations {
      entries.append(
        Entry(
          link: Link(label: context.texts["page.correlations"], target: .correlations),
          text: context.texts["index.correlations"]))
    }
    if context.hasPatterns {
      entries.append(
        Entry(
          link: Link(label: context.texts["page.patterns"], target: .patterns), text: context.texts["index.patterns"]))
    }
    if !context.questions.isEmpty {
      entries.append(
        Entry(
          link: Link(label: context.texts["page.questions"], target: .questions),
          text: context.questions.prefix(2).map(\.text).joined(separator: " ")))
    }
    if !context.answers.isEmpty {
      entries.append(
        Entry(
          link: Link(label: context.texts["page.queries"], target: .queries), text: context.texts["queries-page.onward"]
        ))
    }
    entries.append(
      Entry(
        link: Link(label: context.texts["page.data"], target: .data),
        text: context.texts["index.data"]))
    entries.append(
      Entry(
        link: Link(label: context.texts["page.method"], target: .method),
        text: context.texts["index.method"]))
    if context.extras.attachments {
      entries.append(
        Entry(
          link: Link(label: context.texts["index.one-file"], target: .attachedReport), meta: "HTML",
          text: context.texts["index.one-file-text"]))
    }
    return PageSection(id: PageSection.onwardID, title: context.texts["page.read-on"], entries: entries)
  }
}
