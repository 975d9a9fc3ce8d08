import Analysis
import Datasets
import Figures
import Prose

/// The skeleton of an incident's postmortem in Markdown: measured parts filled in, human parts left as prompts.
struct Postmortem {
  /// Where the text lies, and with it what it can point to.
  enum Place {
    /// In the site, beside the incident's page.
    case site
    /// In an archive that holds this incident alone.
    case archive
  }

  let page: IncidentPage
  let place: Place

  /// The postmortem of the incident of `page`, to lie at `place`.
  init(_ page: IncidentPage, for place: Place) {
    self.page = page
    self.place = place
  }

  private var prose: IncidentProse { page.prose }
  private var context: PageContext { page.context }

  /// The file's text: blocks with an empty line between them.
  var text: String {
    let blocks =
      head + summary + impact + timeline + figure("What happened", page.figures?.story) + onsets + suspects + phases
      + declared + rootCause + lessons + actions + certainty
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let measured = [
      ("Incident", prose.title), ("Kind", NameText.isolated(page.facts.incident.kind)), ("When", prose.when),
    ]
    let rows =
      measured.filter { !$0.1.isEmpty }.map { [$0.0, Markdown.text($0.1)] }
      + PostmortemPrompts.head.map { [$0.0, Markdown.prompt($0.1)] }
    let links = [
      Markdown.link("One-page brief", to: "brief.pdf"),
      Markdown.link("The incident in the report", to: place == .site ? "index.html" : "incident.html"),
    ]
    return [
      Markdown.heading("Postmortem: \(prose.verdict)", level: 1),
      Markdown.table([.text("Field"), .text("Value")], rows: rows), links.joined(separator: " · "),
    ]
  }

  private var summary: [String] {
    section("Summary", prose.lead) + [Markdown.prompt(PostmortemPrompts.summary)]
  }

  private var impact: [String] {
    let rows = prose.keyNumbers.map { number in
      let notes = number.notes + [NumberText.gap, NumberText.gap]
      return [number.label, number.number, notes[0], notes[1]].map { Markdown.text($0) }
    }
    let glossary = Glossary(context.words)
    let terms = [glossary.expected, glossary.interval].map { Markdown.text("\($0.term): \($0.text)") }
    return section("Impact", []) + [
      Markdown.table(
        [.text("Measure"), .number("Number"), .text("Compared with"), .text("How sure, or what it counts")], rows: rows)
    ] + terms + [Markdown.prompt(PostmortemPrompts.impact)]
  }

  private var timeline: [String] {
    let rows =
      prose.courseOfEvents.map { event in
        [context.time.stamp(event.time), event.text, event.isMeasured ? "measured" : "declared"].map {
          Markdown.text($0)
        }
      } + PostmortemPrompts.timeline.map { [Markdown.prompt("when?"), Markdown.prompt($0), Markdown.prompt("who?")] }
    let zone = "All times in \(context.dataset.zone.identifier)."
    return section("Timeline", [zone]) + [
      Markdown.table([.time("Time"), .text("What"), .text("Known from")], rows: rows),
      prose.recovery.map { Markdown.text($0) } ?? "",
    ]
  }

  private var onsets: [String] {
    section("What moved first", [prose.onset]) + picture(page.figures?.onsets)
  }

  private var suspects: [String] {
    guard let sentence = prose.suspects else { return [] }
    let block = SuspectTable(page).block
    return section("Suspects", [sentence]) + [Markdown.table(block), block.note.map { Markdown.text($0) } ?? ""]
      + picture(page.figures?.suspects) + [Markdown.text(Glossary.suspicion)]
  }

  private var phases: [String] {
    let blocks = PhaseTable(page).blocks
    guard !blocks.isEmpty else { return [] }
    return section("Before, during, after", [])
      + blocks.flatMap { [Markdown.text($0.caption + ":"), Markdown.table($0)] }
  }

  private var declared: [String] {
    guard let sentence = prose.declared else { return [] }
    return section("Declared against measured", [sentence]) + [Markdown.table(DeclaredTable(page).block)]
      + picture(page.figures?.declared)
  }

  private var rootCause: [String] {
    section("Root cause", []) + PostmortemPrompts.rootCause.map { Markdown.prompt($0) }
  }

  private var lessons: [String] {
    PostmortemPrompts.lessons.flatMap { section($0.0, []) + [Markdown.prompt($0.1)] }
  }

  private var actions: [String] {
    let rows = PostmortemPrompts.actions.map { action in
      [Markdown.prompt(action), Markdown.prompt("who?"), Markdown.prompt("when?")]
    }
    return section("Actions", []) + [
      Markdown.table([.text("Action"), .text("Owner"), .text("Due")], rows: rows)
    ]
  }

  private var certainty: [String] {
    let method = place == .site ? Markdown.link("How the figures are made", to: "../../method/index.html") : ""
    return section("How sure is this?", prose.certainty) + [
      method, Markdown.text("\(context.words.source) \(context.provenance.generator)."),
    ]
  }
}
