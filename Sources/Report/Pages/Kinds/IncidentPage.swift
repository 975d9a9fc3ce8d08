import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// The page of one incident: why did it happen, what did it cost, how certain is that?
struct IncidentPage {
  let report: Report
  let index: Int
  let prose: IncidentProse
  let figures: IncidentFigures?

  init(_ index: Int, in report: Report) {
    self.report = report
    self.index = index
    prose = report.incident(index)
    figures = report.figures.incidents.indices.contains(index) ? report.figures.incidents[index] : nil
  }

  var facts: IncidentFindings { prose.facts }

  var page: Page {
    Page(
      path: report.path(ofIncident: index), area: .incidents, name: name,
      description: report.texts["name.colon", ["name": prose.when, "text": prose.summary]],
      kicker: report.texts[
        "incident-page.kicker", ["kind": NameText.isolated(facts.incident.kind), "when": prose.when]],
      verdict: prose.verdict, lead: prose.lead,
      sections: [
        impact, story, onsets, suspects, phases, declared, shift, times, objectives, method, downloads, onward,
      ])
  }

  /// The title; followed by the permalink if another incident has the same title.
  private var name: String {
    let title = facts.incident.title
    let namesakes = report.findings.incidents.filter { $0.incident.title == title }
    return namesakes.count > 1 ? "\(prose.title) (\(facts.slug))" : prose.title
  }

  private var impact: PageSection {
    PageSection(
      id: "impact", title: report.texts["incident-page.impact"], strip: prose.keyNumbers.map { KeyFigure($0) },
      notes: impactNotes)
  }

  private var impactNotes: [String] {
    let glossary = Glossary(report.words)
    let terms = [glossary.expected(in: [facts]), glossary.interval, glossary.indexPoints]
    return terms.compactMap(\.self).map { report.words.note(on: $0) }
  }

  private var story: PageSection {
    PageSection(id: "story", title: report.texts["incident-page.story"], figures: report.blocks([figures?.story]))
  }

  private var onsets: PageSection {
    PageSection(
      id: "first", title: report.texts["incident-page.first"], paragraphs: [prose.onset],
      figures: report.blocks([figures?.onsets]))
  }

  private var suspects: PageSection {
    var section = PageSection(id: "suspects", title: report.texts["incident-page.suspects"])
    guard let sentence = prose.suspects else { return section }
    let score = Glossary(report.words).score
    section.paragraphs = [sentence]
    section.figures = report.blocks([figures?.suspects])
    section.tables = [SuspectTable(self).block]
    section.notes = [
      report.words.note(on: score),
      Glossary(report.words).suspicion,
    ]
    return section
  }

  private var phases: PageSection {
    var section = PageSection(id: "phases", title: report.texts["incident-page.phases"])
    section.tables = PhaseTable(self).blocks
    section.notes = phaseNotes
    return section
  }

  /// Why the interval of a change in percent differs from that of the difference, if both are shown.
  var phaseNotes: [String] {
    facts.impacts.contains { $0.factorInterval != nil } ? [report.texts["phases.interval-note"]] : []
  }

  private var declared: PageSection {
    var section = PageSection(id: "declared", title: report.texts["incident-page.declared"])
    guard let sentence = prose.declared else { return section }
    section.paragraphs = [sentence]
    section.figures = report.blocks([figures?.declared])
    section.tables = figures?.declared == nil ? [DeclaredTable(self).block] : []
    return section
  }

  private var shift: PageSection {
    PageSection(
      id: "correlations", title: report.texts["incident-page.shift"],
      paragraphs: [prose.correlationShift].compactMap(\.self),
      figures: report.blocks([figures?.correlationShift]))
  }

  private var times: PageSection {
    PageSection(
      id: "times", title: report.texts["incident-page.times"], paragraphs: [prose.recovery].compactMap(\.self),
      definitions: prose.milestones.map { DefinitionItem($0) })
  }

  private var objectives: PageSection {
    var section = PageSection(id: "objectives", title: report.texts["incident-page.limits"])
    section.paragraphs = facts.objectives.map { prose.objective($0) }
    let breach = Glossary(report.words).breach
    section.notes = section.paragraphs.isEmpty ? [] : [report.words.note(on: breach)]
    return section
  }

  private var method: PageSection {
    var section = PageSection(id: "method", title: report.texts["incident-page.sure"], paragraphs: prose.certainty)
    section.links = [
      Link(label: report.texts["link.impact-made"], target: .method, fragment: PageSection.fragment("impact"))
    ]
    return section
  }

  /// Downloads for tickets, mails and meetings.
  private var downloads: PageSection {
    var section = PageSection(id: PageSection.downloadsID, title: report.texts["take.title"])
    section.entries = [
      Entry(
        link: Link(label: report.texts["take.brief"], target: .brief(facts.slug)),
        meta: report.texts["take.brief-form"],
        text: report.texts["take.brief-text"]),
      Entry(
        link: Link(label: report.texts["take.postmortem"], target: .postmortem(facts.slug)),
        meta: report.texts["take.postmortem-form"],
        text: report.texts["take.postmortem-text"]),
    ]
    guard report.extras.attachments else { return section }
    let path = report.path(ofIncident: index)
    section.entries += [
      Entry(
        link: Link(label: report.texts["take.file"], target: path.beside("incident.html")), meta: "HTML",
        text: report.texts["take.file-text"]),
      Entry(
        link: Link(label: report.texts["take.archive"], target: path.beside("incident.zip")), meta: "ZIP",
        text: report.texts["take.archive-text"]),
    ]
    return section
  }

  /// Links to the previous and next incident by rank.
  private var onward: PageSection {
    let order = report.words.incidentsWorstFirst
    let place = order.firstIndex(of: index) ?? 0
    let neighbours = [place + 1, place - 1].filter { order.indices.contains($0) }.map { order[$0] }
    return PageSection(
      id: PageSection.onwardID, title: report.texts["page.read-on"],
      entries: neighbours.map { neighbour in
        let other = report.incident(neighbour)
        return Entry(
          link: Link(label: other.verdict, target: report.path(ofIncident: neighbour)), meta: other.when,
          tone: Tone(other.facts.character))
      } + serviceEntries)
  }

  private var serviceEntries: [Entry] {
    facts.suspects.prefix(2).compactMap { suspect in
      report.path(ofService: suspect.service).map { path in
        Entry(link: Link(label: NameText.isolated(suspect.service), target: path), meta: prose.evidence(for: suspect))
      }
    }
  }
}
