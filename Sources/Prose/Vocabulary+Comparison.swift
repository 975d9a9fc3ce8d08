public import Analysis

extension Vocabulary {
  /// `at 4.5 times the expected level`, `12 % below the expected level`; nil where nothing was expected.
  func level(_ impact: Impact) -> String? {
    guard let factor = impact.factor else { return nil }
    return Self.multiple(factor) + " the expected level"
  }

  /// `at 4.5 times`, `12 % below`; what stands before a level.
  static func multiple(_ factor: Double) -> String {
    if factor >= 2 { return "at \(NumberText.factor(factor).dropFirst()) times" }
    let percent = NumberText.change(factor)
    if percent.hasPrefix("±") { return "at" }
    return percent.dropFirst() + (factor < 1 ? " below" : " above")
  }

  /// `$390k to $436k less`: an interval of a difference in words; with signs where it holds both directions.
  func difference(_ impact: Impact) -> String? {
    guard let low = impact.low, let high = impact.high else { return nil }
    let unit = unit(of: impact.key)
    if high < 0 { return NumberText.interval(-high, -low, unit: unit) + " less" }
    if low > 0 { return NumberText.interval(low, high, unit: unit) + " more" }
    return "\(NumberText.signedQuantity(low, unit: unit)) to \(NumberText.signedQuantity(high, unit: unit))"
  }

  /// `Revenue came to $72.8k against $485k expected: $412k less, −85 % (95 % interval $390k to $436k less).` Says what is
  /// missing where there is no expectation or no interval.
  public func impactSentence(_ impact: Impact) -> String {
    let name = CountText.capitalized(name(of: impact.key))
    let verb = impact.isSum ? "came to" : "averaged"
    let actual = quantity(impact.actual, of: impact.key)
    guard impact.actual.isFinite else {
      return "There are no values of \(inSentence(impact.key)) while the incident lasted."
    }
    guard let expected = impact.expected, let difference = impact.difference else {
      return "\(name) \(verb) \(actual). What it would have been otherwise cannot be said: "
        + "there is too little normal data."
    }
    let size = quantity(difference.magnitude, of: impact.key)
    let change = impact.factor.map { ", " + ($0 >= 2 ? NumberText.factor($0) : NumberText.change($0)) } ?? ""
    let direction = difference < 0 ? "less" : "more"
    let interval =
      self.difference(impact).map { "\(intervalName) \($0)" }
      ?? "no interval: only \(CountText.spelled(impact.placebos, "comparable window")) without an incident"
    return "\(name) \(verb) \(actual) against \(quantity(expected, of: impact.key)) expected: "
      + "\(size) \(direction)\(change) (\(interval))."
  }

  /// Names with multiples, `error rate ×25`, of those of `impacts` that stand beyond chance, largest first.
  func multiples(of impacts: [Impact], limit: Int) -> [String] {
    var ranked: [(name: String, factor: Double, size: Double)] = []
    for impact in impacts.sorted(by: { $0.key < $1.key }) where impact.isBeyondChance {
      guard let factor = impact.factor, factor > 0 else { continue }
      ranked.append((inSentence(impact.key), factor, max(factor, 1 / factor)))
    }
    ranked.sort { $0.size > $1.size }
    return ranked.prefix(limit).map { "\($0.name) \(NumberText.factor($0.factor))" }
  }
}
