import Templating

/// A number that leads a page, with what it means and how sure it is.
struct KeyFigure {
  let label: String
  let number: String
  var notes: [String] = []
  var tone = Tone.plain

  var value: Value {
    [
      "label": .text(label), "value": .text(number), "notes": .texts(notes.filter { !$0.isEmpty }),
      "tone": .text(tone.rawValue),
    ]
  }
}
