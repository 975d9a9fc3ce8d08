import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// The first page: what happened, and what did it cost?
struct IndexPage {
  static let incidentsID = "incidents"
  static let servicesID = "services"

  private let report: Report
  private let prose: ReportProse

  init(_ report: Report) {
    self.report = report
    prose = ReportProse(report.words)
  }

  var page: Page {
    Page(
      path: .index, area: .report, name: report.texts["page.report"], description: prose.lead.first ?? prose.verdict,
      kicker: report.texts["index.kicker", ["title": report.title, "period": report.words.period]],
      verdict: prose.verdict, lead: prose.lead,
      sections: [keyFigures, period, incidents, services, caveats, onward])
  }

  private var keyFigures: PageSection {
    var section = PageSection(id: "key-figures", title: report.texts["index.key-figures"])
    section.strip = periodFigure + incidentFigures + objectiveFigures
    let glossary = Glossary(report.words)
    if !incidentFigures.isEmpty {
      section.notes = [glossary.expected(in: report.findings.incidents), glossary.interval].map {
        report.words.note(on: $0)
      }
    }
    section.notes += glossary.indexPoints.map { ["\($0.term): \($0.text)"] } ?? []
    return section
  }

  private var periodFigure: [KeyFigure] {
    guard let index = report.findings.headline else { return [] }
    let series = report.findings.series[index]
    let addsUp = report.words.headlineAddsUp
    let number = addsUp ? series.overall.sum : series.overall.median
    let name = report.words.name(of: series.key)
    return [
      KeyFigure(
        label: addsUp
          ? report.texts["index.sum", ["metric": name]] : report.texts["index.median", ["metric": name]],
        number: report.words.quantity(number, of: series.key), notes: [report.words.period])
    ]
  }

  /// The three largest losses and the largest gain, as key figures.
  private var incidentFigures: [KeyFigure] {
    let all = prose.incidentsWorstFirst
    let losses = all.filter { $0.facts.character == .loss }.prefix(3)
    let gains = all.filter { $0.facts.character == .gain }.prefix(1)
    return (Array(losses) + Array(gains)).compactMap { incident in
      incident.impact.map { impact in
        KeyFigure(ImpactText(impact, in: report.words).keyNumber(label: incident.title, of: incident))
      }
    }
  }

  private var objectiveFigures: [KeyFigure] {
    report.findings.series.flatMap(\.objectives).prefix(2).map { finding in
      let share = report.numbers.share(
        finding.measured == 0 ? nil : Double(finding.breached) / Double(finding.measured))
      return KeyFigure(
        label:
          report.texts[
            "name.value",
            [
              "name": report.words.name(ofColumn: finding.objective.column),
              "value": report.words.breach(of: finding.objective),
            ]],
        number: report.words.buckets(finding.breached),
        notes: [
          report.texts[
            "index.breaches", ["share": share, "count": report.numbers.word(finding.breachedInIncidents)],
            count: finding.breachedInIncidents]
        ])
    }
  }

  private var period: PageSection {
    PageSection(id: "period", title: report.texts["index.period"], figures: report.blocks([report.figures.period]))
  }

  private var incidents: PageSection {
    var section = PageSection(id: Self.incidentsID, title: report.texts["page.incidents"])
    guard report.hasIncidents else { return section }
    section.paragraphs = report.findings.incidents.count > 1 ? [report.texts["index.worst-first"]] : []
    section.entries = report.words.incidentsWorstFirst.map { index in
      let incident = report.incident(index)
      return Entry(
        link: Link(label: incident.verdict, target: report.path(ofIncident: index)),
        meta: report.texts[
          "index.incident",
          ["when": incident.when, "kind": NameText.isolated(incident.facts.incident.kind)]], text: incident.summary,
        tone: Tone(incident.facts.character))
    }
    section.figures = report.blocks([report.figures.ranking])
    return section
  }

  private var services: PageSection {
    var section = PageSection(id: Self.servicesID, title: report.texts["page.services"])
    section.figures = report.blocks([report.figures.heat])
    section.tables = report.hasServices ? [ServiceTable(report).block] : []
    return section
  }

  private var caveats: PageSection {
    let warnings = report.findings.notices.filter { $0.severity == .warning }
    var section = PageSection(id: "caveats", title: report.texts["index.care"])
    section.paragraphs = warnings.prefix(5).map { warning in
      let prose = NoticeProse(warning, report.words)
      return report.texts["name.colon", ["name": prose.place, "text": prose.text]]
    }
    section.links =
      warnings.isEmpty
      ? []
      : [Link(label: report.texts["link.notices"], target: .data, fragment: PageSection.fragment(DataPage.noticesID))]
    return section
  }

  private var onward: PageSection {
    var entries: [Entry] = []
    if report.hasCorrelations {
      entries.append(
        Entry(
          link: Link(label: report.texts["page.correlations"], target: .correlations),
          text: report.texts["index.correlations"]))
    }
    if report.hasPatterns {
      entries.append(
        Entry(
          link: Link(label: report.texts["page.patterns"], target: .patterns), text: report.texts["index.patterns"]))
    }
    if !report.questions.isEmpty {
      entries.append(
        Entry(
          link: Link(label: report.texts["page.questions"], target: .questions),
          text: report.questions.prefix(2).map(\.text).joined(separator: " ")))
    }
    if !report.answers.isEmpty {
      entries.append(
        Entry(
          link: Link(label: report.texts["page.queries"], target: .queries), text: report.texts["queries-page.onward"]
        ))
    }
    entries.append(
      Entry(
        link: Link(label: report.texts["page.data"], target: .data),
        text: report.texts["index.data"]))
    entries.append(
      Entry(
        link: Link(label: report.texts["page.method"], target: .method),
        text: report.texts["index.method"]))
    if report.extras.attachments {
      entries.append(
        Entry(
          link: Link(label: report.texts["index.one-file"], target: .attachedReport), meta: "HTML",
          text: report.texts["index.one-file-text"]))
    }
    return PageSection(id: PageSection.onwardID, title: report.texts["page.read-on"], entries: entries)
  }
}
