import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// One incident: why did it happen, what did it cost, how sure is that?
struct IncidentPage {
  let context: PageContext
  let index: Int
  let prose: IncidentProse
  let figures: IncidentFigures?

  init(_ index: Int, in context: PageContext) {
    self.context = context
    self.index = index
    prose = context.incident(index)
    figures = context.figures.incidents.indices.contains(index) ? context.figures.incidents[index] : nil
  }

  var facts: IncidentFindings { prose.facts }

  var page: Page {
    Page(
      path: context.path(ofIncident: index), area: .incidents, name: name,
      description: context.texts["name.colon", ["name": prose.when, "text": prose.summary]],
      kicker: context.texts[
        "incident-page.kicker", ["kind": NameText.isolated(facts.incident.kind), "when": prose.when]],
      verdict: prose.verdict, lead: prose.lead,
      sections: [
        impact, story, onsets, suspects, phases, declared, shift, times, objectives, method, downloads, onward,
      ])
  }

  /// The title, told apart by its permalink where another incident has the same.
  private var name: String {
    let title = facts.incident.title
    let namesakes = context.findings.incidents.filter { $0.incident.title == title }
    return namesakes.count > 1 ? "\(prose.title) (\(facts.slug))" : prose.title
  }

  private var impact: PageSection {
    PageSection(
      id: "impact", title: context.texts["incident-page.impact"], strip: prose.keyNumbers.map { KeyFigure($0) },
      notes: impactNotes)
  }

  private var impactNotes: [String] {
    let glossary = Glossary(context.words)
    let terms = [glossary.expected(in: [facts]), glossary.interval, glossary.indexPoints]
    return terms.compactMap(\.self).map { context.words.note(on: $0) }
  }

  private var story: PageSection {
    PageSection(id: "story", title: context.texts["incident-page.story"], figures: context.blocks([figures?.story]))
  }

  private var onsets: PageSection {
    PageSection(
      id: "first", title: context.texts["incident-page.first"], paragraphs: [prose.onset],
      figures: context.blocks([figures?.onsets]))
  }

  private var suspects: PageSection {
    var section = PageSection(id: "suspects", title: context.texts["incident-page.suspects"])
    guard let sentence = prose.suspects else { return section }
    let score = Glossary(context.words).score
    section.paragraphs = [sentence]
    section.figures = context.blocks([figures?.suspects])
    section.tables = [SuspectTable(self).block]
    section.notes = [
      context.words.note(on: score),
      Glossary(context.words).suspicion,
    ]
    return section
  }

  private var phases: PageSection {
    var section = PageSection(id: "phases", title: context.texts["incident-page.phases"])
    section.tables = PhaseTable(self).blocks
    section.notes = phaseNotes
    return section
  }

  /// Why the interval of a change in percent is not that of the difference, where both are given.
  var phaseNotes: [String] {
    facts.impacts.contains { $0.factorInterval != nil } ? [context.texts["phases.interval-note"]] : []
  }

  private var declared: PageSection {
    var section = PageSection(id: "declared", title: context.texts["incident-page.declared"])
    guard let sentence = prose.declared else { return section }
    section.paragraphs = [sentence]
    section.figures = context.blocks([figures?.declared])
    section.tables = figures?.declared == nil ? [DeclaredTable(self).block] : []
    return section
  }

  private var shift: PageSection {
    PageSection(
      id: "correlations", title: context.texts["incident-page.shift"],
      paragraphs: [prose.correlationShift].compactMap(\.self),
      figures: context.blocks([figures?.correlationShift]))
  }

  private var times: PageSection {
    PageSection(
      id: "times", title: context.texts["incident-page.times"], paragraphs: [prose.recovery].compactMap(\.self),
      definitions: prose.milestones.map { DefinitionItem($0) })
  }

  private var objectives: PageSection {
    var section = PageSection(id: "objectives", title: context.texts["incident-page.limits"])
    section.paragraphs = facts.objectives.map { prose.objective($0) }
    let breach = Glossary(context.words).breach
    section.notes = section.paragraphs.isEmpty ? [] : [context.words.note(on: breach)]
    return section
  }

  private var method: PageSection {
    var section = PageSection(id: "method", title: context.texts["incident-page.sure"], paragraphs: prose.certainty)
    section.links = [
      Link(label: context.texts["link.impact-made"], target: .method, fragment: PageSection.fragment("impact"))
    ]
    return section
  }

  /// What can be taken along: to a ticket, a mail, a meeting.
  private var downloads: PageSection {
    var section = PageSection(id: PageSection.downloadsID, title: context.texts["take.title"])
    section.entries = [
      Entry(
        link: Link(label: context.texts["take.brief"], target: .brief(facts.slug)),
        meta: context.texts["take.brief-form"],
        text: context.texts["take.brief-text"]),
      Entry(
        link: Link(label: context.texts["take.postmortem"], target: .postmortem(facts.slug)),
        meta: context.texts["take.postmortem-form"],
        text: context.texts["take.postmortem-text"]),
    ]
    guard context.extras.attachments else { return section }
    let path = context.path(ofIncident: index)
    section.entries += [
      Entry(
        link: Link(label: context.texts["take.file"], target: path.beside("incident.html")), meta: "HTML",
        text: context.texts["take.file-text"]),
      Entry(
        link: Link(label: context.texts["take.archive"], target: path.beside("incident.zip")), meta: "ZIP",
        text: context.texts["take.archive-text"]),
    ]
    return section
  }

  /// The incidents before and after it by rank.
  private var onward: PageSection {
    let order = context.words.incidentsWorstFirst
    let place = order.firstIndex(of: index) ?? 0
    let neighbours = [place + 1, place - 1].filter { order.indices.contains($0) }.map { order[$0] }
    return PageSection(
      id: PageSection.onwardID, title: context.texts["page.read-on"],
      entries: neighbours.map { neighbour in
        let other = context.incident(neighbour)
        return Entry(
          link: Link(label: other.verdict, target: context.path(ofIncident: neighbour)), meta: other.when,
          tone: Tone(other.facts.character))
      } + serviceEntries)
  }

  private var serviceEntries: [Entry] {
    facts.suspects.prefix(2).compactMap { suspect in
      context.path(ofService: suspect.service).map { path in
        Entry(link: Link(label: NameText.isolated(suspect.service), target: path), meta: prose.evidence(for: suspect))
      }
    }
  }
}
