import Analysis
import Prose
import Templating

/// A number at the top of a page, with its meaning and uncertainty.
struct KeyFigure {
  let label: String
  let number: String
  let notes: [String]
  let tone: Tone

  init(label: String, number: String, notes: [String] = [], tone: Tone = .plain) {
    self.label = label
    self.number = number
    self.notes = notes
    self.tone = tone
  }

  init(_ number: KeyNumber) {
    self.init(
      label: number.label, number: number.number, notes: number.notes,
      tone: number.character.map { Tone($0) } ?? .plain)
  }

  var value: Value {
    [
      "label": .text(label), "value": .text(number), "notes": .texts(notes.filter { !$0.isEmpty }),
      "tone": .text(tone.rawValue),
    ]
  }
}

/// Whether something is a loss, a gain, or neither; the page never shows this by colour alone.
enum Tone: String {
  case loss, gain, plain

  init(_ character: IncidentFindings.Character) {
    switch character {
    case .loss: self = .loss
    case .gain: self = .gain
    case .neutral, .unknown: self = .plain
    }
  }
}

/// A term with its definition and, if available, its value.
struct DefinitionItem {
  let definition: Definition
  let number: String?

  init(_ definition: Definition) {
    self.definition = definition
    number = nil
  }

  init(_ milestone: Milestone) {
    definition = milestone.definition
    number = milestone.value
  }

  var value: Value {
    ["term": .text(definition.term), "text": .text(definition.text), "value": .optional(number)]
  }
}

/// A link to another page or file of the site.
struct Link {
  let label: String
  let target: SitePath
  var fragment: String?

  func value(in path: SitePath) -> Value {
    [
      "label": .text(label), "href": .optional(path.link(to: target, fragment: fragment)),
      "spelled": .optional(path.spelled(target, fragment: fragment)),
    ]
  }
}

/// An item of a list of links: an incident, a service, a page.
struct Entry {
  let link: Link
  var meta: String?
  var text: String?
  var tone = Tone.plain

  func value(in path: SitePath) -> Value {
    [
      "label": .text(link.label), "href": .optional(path.link(to: link.target, fragment: link.fragment)),
      "spelled": .optional(path.spelled(link.target, fragment: link.fragment)),
      "meta": .optional(meta), "text": .optional(text), "tone": .text(tone.rawValue),
    ]
  }
}

/// A statement to copy: one click selects all of it.
struct CodeBlock {
  /// What it is written in.
  let label: String
  /// The purpose of the statement, for readers without its visual context.
  let title: String
  let text: String

  var value: Value { ["label": .text(label), "title": .text(title), "text": .text(text)] }
}

extension Value {
  /// A list of texts.
  static func texts(_ texts: [String]) -> Value { .list(texts.map(Value.text)) }
}
