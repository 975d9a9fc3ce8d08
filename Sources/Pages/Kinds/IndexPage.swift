import Analysis
import Datasets
import Figures
import Prose

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
      path: .index, area: .report, name: "Report", description: prose.lead.first ?? prose.verdict,
      kicker: "\(context.title) · \(context.words.period)", verdict: prose.verdict, lead: prose.lead,
      sections: [keyFigures, period, incidents, services, caveats, onward])
  }

  private var keyFigures: PageSection {
    var section = PageSection(id: "key-figures", title: "Key figures")
    section.strip = periodFigure + incidentFigures + objectiveFigures
    let glossary = Glossary(context.words)
    if !incidentFigures.isEmpty {
      section.notes = [glossary.expected, glossary.interval].map { "\($0.term): \($0.text)" }
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
        label: addsUp ? "\(name) in the period" : "\(name), median",
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
      let share = NumberText.share(finding.measured == 0 ? nil : Double(finding.breached) / Double(finding.measured))
      return KeyFigure(
        label:
          "\(context.words.name(ofColumn: finding.objective.column)) \(context.words.breach(of: finding.objective))",
        number: context.words.buckets(finding.breached),
        notes: ["\(share) of the period; \(CountText.word(finding.breachedInIncidents)) in incidents"])
    }
  }

  private var period: PageSection {
    PageSection(id: "period", title: "The period", figures: context.blocks([context.figures.period]))
  }

  private var incidents: PageSection {
    var section = PageSection(id: Self.incidentsID, title: "Incidents")
    guard context.hasIncidents else { return section }
    section.paragraphs = context.findings.incidents.count > 1 ? ["Worst first."] : []
    section.entries = context.words.incidentsWorstFirst.map { index in
      let incident = context.incident(index)
      return Entry(
        link: Link(label: incident.verdict, target: context.path(ofIncident: index)),
        meta: "\(incident.when) · \(NameText.isolated(incident.facts.incident.kind))", text: incident.summary,
        tone: Tone(incident.facts.character))
    }
    section.figures = context.blocks([context.figures.ranking])
    return section
  }

  private var services: PageSection {
    var section = PageSection(id: Self.servicesID, title: "Services")
    section.figures = context.blocks([context.figures.heat])
    section.tables = context.hasServices ? [ServiceTable(context).block] : []
    return section
  }

  private var caveats: PageSection {
    let warnings = context.findings.notices.filter { $0.severity == .warning }
    var section = PageSection(id: "caveats", title: "Read with care")
    section.paragraphs = warnings.prefix(5).map { "\(NameText.isolated($0.place)): \(NameText.isolated($0.text))" }
    section.links =
      warnings.isEmpty
      ? [] : [Link(label: "All notices on the data", target: .data, fragment: PageSection.fragment(DataPage.noticesID))]
    return section
  }

  private var onward: PageSection {
    var entries: [Entry] = []
    if context.hasCorrelations {
      entries.append(
        Entry(
          link: Link(label: "Correlations", target: .correlations),
          text: "What moves together in normal times, and what only seems to."))
    }
    if context.hasPatterns {
      entries.append(Entry(link: Link(label: "Patterns", target: .patterns), text: "What a normal week looks like."))
    }
    if !context.questions.isEmpty {
      entries.append(
        Entry(
          link: Link(label: "Questions", target: .questions),
          text: context.questions.prefix(2).map(\.text).joined(separator: " ")))
    }
    entries.append(
      Entry(
        link: Link(label: "Data", target: .data),
        text: "What was measured, whether it is sound, and every number to download."))
    entries.append(
      Entry(
        link: Link(label: "Method", target: .method),
        text: "How each figure is made, by whose method, and how to make this report again."))
    if context.extras.attachments {
      entries.append(
        Entry(
          link: Link(label: "The whole report in one file", target: .attachedReport), meta: "HTML",
          text: "To attach or to keep: it needs no other file."))
    }
    return PageSection(id: PageSection.onwardID, title: "Where to read on", entries: entries)
  }
}
