import Prose
import Templating

/// A number that leads a page, with what it means and how sure it is.
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
