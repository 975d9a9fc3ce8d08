import Analysis
import Datasets
import Figures
import Prose
import Text
import Time

/// The skeleton of an incident's postmortem in Markdown: measured parts are filled in, questions mark the others.
struct Postmortem {
  /// The location of the file, which decides on its links.
  enum Place {
    /// In the site, next to the incident's page.
    case site
    /// In an archive of only this incident.
    case archive
  }

  let page: IncidentPage
  let place: Place

  /// Creates the postmortem of the incident of `page` for the location `place`.
  init(_ page: IncidentPage, for place: Place) {
    self.page = page
    self.place = place
  }

  private var prose: IncidentProse { page.prose }
  private var report: Report { page.report }
  private var texts: Texts { report.texts }
  private var prompts: PostmortemPrompts { PostmortemPrompts(texts) }

  /// The file's text: blocks separated by empty lines.
  var text: String {
    let blocks =
      head + summary + impact + timeline + figure(texts["incident-page.story"], page.figures?.story) + onsets + suspects
      + phases
      + declared + rootCause + lessons + actions + certainty
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let measured = [
      (texts["column.incident"], prose.title), (texts["postmortem.kind"], NameText.isolated(page.facts.incident.kind)),
      (texts["postmortem.when"], prose.when),
    ]
    let rows =
      measured.filter { !$0.1.isEmpty }.map { [$0.0, Markdown.text($0.1)] }
      + prompts.head.map { [$0.0, Markdown.prompt($0.1)] }
    let links = [
      Markdown.link(texts["take.brief"], to: "brief.pdf"),
      Markdown.link(texts["postmortem.in-report"], to: place == .site ? "index.html" : "incident.html"),
    ]
    return [
      Markdown.heading(texts["postmortem.title", ["verdict": prose.verdict]], level: 1),
      Markdown.table([.text(texts["postmortem.field"]), .text(texts["column.value"])], rows: rows),
      links.joined(separator: " · "),
    ]
  }

  private var summary: [String] {
    section(texts["postmortem.summary"], prose.lead) + [Markdown.prompt(prompts.summary)]
  }

  private var impact: [String] {
    let rows = prose.keyNumbers.map { number in
      let notes = number.notes + [NumberFormat.gap, NumberFormat.gap]
      return [number.label, number.number, notes[0], notes[1]].map { Markdown.text($0) }
    }
    let glossary = Glossary(report.words)
    let terms = [glossary.expected(in: [page.facts]), glossary.interval].map {
      Markdown.text(report.words.note(on: $0))
    }
    return section(texts["incident-page.impact"], []) + [
      Markdown.table(
        [
          .text(texts["postmortem.measure"]), .number(texts["postmortem.number"]), .text(texts["postmortem.compared"]),
          .text(texts["postmortem.sure"]),
        ], rows: rows)
    ] + terms + [Markdown.prompt(prompts.impact)]
  }

  private var timeline: [String] {
    let rows =
      prose.courseOfEvents.map { event in
        [
          report.time.stamp(event.time), event.text,
          event.isMeasured ? texts["postmortem.measured"] : texts["postmortem.declared"],
        ].map {
          Markdown.text($0)
        }
      }
      + prompts.timeline.map {
        [
          Markdown.prompt(texts["postmortem.ask-when"]), Markdown.prompt($0),
          Markdown.prompt(texts["postmortem.ask-who"]),
        ]
      }
    let zone = texts["data.zone-short", ["zone": report.dataset.zone.identifier]]
    return section(texts["postmortem.timeline"], [zone]) + [
      Markdown.table(
        [.time(texts["column.time"]), .text(texts["column.what"]), .text(texts["postmortem.known-from"])], rows: rows),
      prose.recovery.map { Markdown.text($0) } ?? "",
    ]
  }

  private var onsets: [String] {
    section(texts["incident-page.first"], [prose.onset]) + picture(page.figures?.onsets)
  }

  private var suspects: [String] {
    guard let sentence = prose.suspects else { return [] }
    let block = SuspectTable(page).block
    return section(texts["incident-page.suspects"], [sentence]) + [
      Markdown.table(block), block.note.map { Markdown.text($0) } ?? "",
    ]
      + picture(page.figures?.suspects) + [Markdown.text(Glossary(report.words).suspicion)]
  }

  private var phases: [String] {
    let blocks = PhaseTable(page).blocks
    guard !blocks.isEmpty else { return [] }
    return section(texts["incident-page.phases"], [])
      + blocks.flatMap { [Markdown.text($0.caption + ":"), Markdown.table($0)] }
      + page.phaseNotes.map { Markdown.text($0) }
  }

  private var declared: [String] {
    guard let sentence = prose.declared else { return [] }
    return section(texts["incident-page.declared"], [sentence]) + [Markdown.table(DeclaredTable(page).block)]
      + picture(page.figures?.declared)
  }

  private var rootCause: [String] {
    guard page.facts.character != .gain else {
      return section(texts["postmortem.bottleneck"], []) + prompts.bottleneck.map { Markdown.prompt($0) }
    }
    return section(texts["postmortem.root-cause"], []) + prompts.rootCause.map { Markdown.prompt($0) }
  }

  private var lessons: [String] {
    prompts.lessons.flatMap { section($0.0, []) + [Markdown.prompt($0.1)] }
  }

  private var actions: [String] {
    let rows = prompts.actions.map { action in
      [
        Markdown.prompt(action), Markdown.prompt(texts["postmortem.ask-who"]),
        Markdown.prompt(texts["postmortem.ask-when"]),
      ]
    }
    return section(texts["postmortem.actions"], []) + [
      Markdown.table(
        [.text(texts["postmortem.action"]), .text(texts["postmortem.owner"]), .text(texts["postmortem.due"])],
        rows: rows)
    ]
  }

  private var certainty: [String] {
    let method = place == .site ? Markdown.link(texts["template.method"], to: "../../method/index.html") : ""
    return section(texts["incident-page.sure"], prose.certainty) + [
      method, Markdown.text("\(report.words.source) \(report.provenance.generator)."),
    ]
  }
}

extension Postmortem {
  /// A second-level heading and its paragraphs.
  func section(_ title: String, _ paragraphs: [String]) -> [String] {
    [Markdown.heading(title, level: 2)] + paragraphs.map { Markdown.text($0) }
  }

  /// A section for `figure`; empty without a figure.
  func figure(_ title: String, _ figure: Figure?) -> [String] {
    figure == nil ? [] : section(title, []) + picture(figure)
  }

  /// The finding of `figure` and its picture at twice the size; empty without a figure.
  func picture(_ figure: Figure?) -> [String] {
    guard let figure else { return [] }
    let folder = place == .site ? "../../figures" : "figures"
    return [
      "**\(Markdown.text(figure.title))**",
      Markdown.image("\(folder)/\(figure.id).png", alt: figure.caption), Markdown.text(figure.subtitle),
    ]
  }
}
