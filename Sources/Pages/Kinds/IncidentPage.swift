import Analysis
import Datasets
import Figures
import Prose

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
      description: "\(prose.when): \(prose.summary)",
      kicker: "\(NameText.isolated(facts.incident.kind)) · \(prose.when)", verdict: prose.verdict, lead: prose.lead,
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
    PageSection(id: "impact", title: "Impact", strip: prose.keyNumbers.map { KeyFigure($0) }, notes: impactNotes)
  }

  private var impactNotes: [String] {
    let glossary = Glossary(context.words)
    let terms = [glossary.expected, glossary.interval, glossary.indexPoints]
    return terms.compactMap(\.self).map { "\($0.term): \($0.text)" }
  }

  private var story: PageSection {
    PageSection(id: "story", title: "What happened", figures: context.blocks([figures?.story]))
  }

  private var onsets: PageSection {
    PageSection(
      id: "first", title: "What moved first", paragraphs: [prose.onset], figures: context.blocks([figures?.onsets]))
  }

  private var suspects: PageSection {
    var section = PageSection(id: "suspects", title: "Suspects")
    guard let sentence = prose.suspects else { return section }
    let score = Glossary(context.words).score
    section.paragraphs = [sentence]
    section.figures = context.blocks([figures?.suspects])
    section.tables = [SuspectTable(self).block]
    section.notes = [
      "\(score.term): \(score.text)",
      Glossary.suspicion,
    ]
    return section
  }

  private var phases: PageSection {
    PageSection(id: "phases", title: "Before, during, after", tables: PhaseTable(self).blocks)
  }

  private var declared: PageSection {
    var section = PageSection(id: "declared", title: "Declared against measured")
    guard let sentence = prose.declared else { return section }
    section.paragraphs = [sentence]
    section.figures = context.blocks([figures?.declared])
    section.tables = figures?.declared == nil ? [DeclaredTable(self).block] : []
    return section
  }

  private var shift: PageSection {
    PageSection(
      id: "correlations", title: "How correlations shifted", paragraphs: [prose.correlationShift].compactMap(\.self),
      figures: context.blocks([figures?.correlationShift]))
  }

  private var times: PageSection {
    PageSection(
      id: "times", title: "Times and recovery", paragraphs: [prose.recovery].compactMap(\.self),
      definitions: prose.milestones.map { DefinitionItem($0) })
  }

  private var objectives: PageSection {
    var section = PageSection(id: "objectives", title: "Limits")
    section.paragraphs = facts.objectives.map { prose.objective($0) }
    let breach = Glossary(context.words).breach
    section.notes = section.paragraphs.isEmpty ? [] : ["\(breach.term): \(breach.text)"]
    return section
  }

  private var method: PageSection {
    var section = PageSection(id: "method", title: "How sure is this?", paragraphs: prose.certainty)
    section.links = [
      Link(label: "How impact and interval are made", target: .method, fragment: PageSection.fragment("impact"))
    ]
    return section
  }

  /// What can be taken along: to a ticket, a mail, a meeting.
  private var downloads: PageSection {
    var section = PageSection(id: PageSection.downloadsID, title: "To take along")
    section.entries = [
      Entry(
        link: Link(label: "One-page brief", target: .brief(facts.slug)), meta: "PDF, A4",
        text: "The incident on one sheet, to print or to attach."),
      Entry(
        link: Link(label: "Postmortem", target: .postmortem(facts.slug)),
        meta: "Markdown, for GitHub, Confluence and Jira",
        text: "Measured parts filled in, the rest left as questions."),
    ]
    guard context.extras.attachments else { return section }
    let path = context.path(ofIncident: index)
    section.entries += [
      Entry(
        link: Link(label: "This page in one file", target: path.beside("incident.html")), meta: "HTML",
        text: "With its drawings and styles inside: it opens anywhere, without the rest of the report."),
      Entry(
        link: Link(label: "All of this incident", target: path.beside("incident.zip")), meta: "ZIP",
        text: "This page, the brief, the postmortem, and each figure as SVG, PNG and CSV."),
    ]
    return section
  }

  /// The incidents before and after it by rank.
  private var onward: PageSection {
    let order = context.words.incidentsWorstFirst
    let place = order.firstIndex(of: index) ?? 0
    let neighbours = [place + 1, place - 1].filter { order.indices.contains($0) }.map { order[$0] }
    return PageSection(
      id: PageSection.onwardID, title: "Where to read on",
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
