import Analysis
import Prose

/// An impact as a key figure: its size, its share of what was expected, its interval.
struct ImpactFigure {
  let impact: Impact
  let words: Vocabulary

  init(_ impact: Impact, in words: Vocabulary) {
    self.impact = impact
    self.words = words
  }

  func keyFigure(label: String, of incident: IncidentProse) -> KeyFigure {
    KeyFigure(label: label, number: number, notes: [change, interval], tone: Tone(incident.facts.character))
  }

  /// The difference for what adds up, the multiple for what does not.
  var number: String {
    impact.isSum
      ? NumberText.signedQuantity(impact.difference, unit: words.unit(of: impact.key))
      : NumberText.factor(impact.factor)
  }

  /// `−85 % of the $485k expected`.
  var change: String {
    guard let expected = impact.expected else { return "nothing to compare it with" }
    let level = words.quantity(expected, of: impact.key)
    return impact.isSum
      ? "\(NumberText.change(impact.factor)) against \(level) expected"
      : "\(words.quantity(impact.actual, of: impact.key)) against \(level) expected"
  }

  var interval: String {
    guard let low = impact.low, let high = impact.high else {
      return "no interval: too few comparable windows"
    }
    let unit = words.unit(of: impact.key)
    return
      "\(words.intervalName) \(NumberText.signedQuantity(low, unit: unit)) to \(NumberText.signedQuantity(high, unit: unit))"
  }
}
