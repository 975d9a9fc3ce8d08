public import Analysis

/// An impact as a key number: its size, its share of what was expected, its interval.
public struct ImpactText: Sendable {
  let impact: Impact
  let words: Vocabulary

  /// The texts of `impact` in the words of its report.
  public init(_ impact: Impact, in words: Vocabulary) {
    self.impact = impact
    self.words = words
  }

  /// The impact on what is called `label`, as one of the numbers of `incident`.
  public func keyNumber(label: String, of incident: IncidentProse) -> KeyNumber {
    KeyNumber(label: label, number: number, notes: [change, interval], character: incident.facts.character)
  }

  /// The difference for what adds up, the multiple for what does not.
  var number: String {
    impact.isSum
      ? NumberText.signedQuantity(impact.difference, unit: words.unit(of: impact.key))
      : NumberText.factor(impact.factor)
  }

  /// `−85 % against $485k expected`.
  var change: String {
    guard let expected = impact.expected else { return "nothing to compare it with" }
    let level = words.quantity(expected, of: impact.key)
    return impact.isSum
      ? "\(NumberText.change(impact.factor)) against \(level) expected"
      : "\(words.quantity(impact.actual, of: impact.key)) against \(level) expected"
  }

  /// `95 % interval −$436k to −$390k`.
  var interval: String {
    guard let low = impact.low, let high = impact.high else {
      return "no interval: too few comparable windows"
    }
    let unit = words.unit(of: impact.key)
    return
      "\(words.intervalName) \(NumberText.signedQuantity(low, unit: unit)) to \(NumberText.signedQuantity(high, unit: unit))"
  }
}
