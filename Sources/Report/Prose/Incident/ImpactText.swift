public import Analysis
import Text

/// An impact as a key number: its size, its share of the expected value, its interval.
public struct ImpactText: Sendable {
  let impact: Impact
  let words: Vocabulary

  /// The texts of `impact` in the words of its report.
  public init(_ impact: Impact, in words: Vocabulary) {
    self.impact = impact
    self.words = words
  }

  /// The impact on the metric called `label`, as a key number of `incident`.
  public func keyNumber(label: String, of incident: IncidentProse) -> KeyNumber {
    KeyNumber(label: label, number: number, notes: [change, interval], character: incident.facts.character)
  }

  /// The difference for additive metrics, the multiple for others.
  var number: String {
    impact.isSum
      ? words.numbers.signedQuantity(impact.difference, unit: words.unit(of: impact.key))
      : words.effect(of: impact).multiple
  }

  /// `−85 % against $485k expected`.
  var change: String {
    guard let expected = impact.expected else { return words.texts["key.nothing"] }
    let level = words.quantity(expected, of: impact.key)
    let measured =
      impact.isSum ? words.effect(of: impact).change : words.quantity(impact.actual, of: impact.key)
    return words.texts["key.against", ["measured": measured, "expected": level]]
  }

  /// `95 % interval −$436k to −$390k`.
  var interval: String {
    guard let low = impact.low, let high = impact.high else {
      return words.texts["key.no-interval"]
    }
    let unit = words.unit(of: impact.key)
    let bounds = words.numbers.range(
      words.numbers.signedQuantity(low, unit: unit), words.numbers.signedQuantity(high, unit: unit))
    return words.texts["impact.interval", ["interval": words.intervalName, "bounds": bounds]]
  }
}
