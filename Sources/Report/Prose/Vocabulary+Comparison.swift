public import Analysis
import Text

extension Vocabulary {
  /// `at 4.5 times the expected level`, `12 % below the expected level`; nil where nothing was expected.
  func level(_ impact: Impact) -> String? {
    guard let factor = impact.factor else { return nil }
    let effect = effect(of: impact)
    if factor >= 2 { return texts["level.times", ["factor": effect.times]] }
    guard let change = effect.size else { return texts["level.at"] }
    return factor < 1 ? texts["level.below", ["change": change]] : texts["level.above", ["change": change]]
  }

  /// `$390k to $436k less`: an interval of a difference in words; with signs where it holds both directions.
  func difference(_ impact: Impact) -> String? {
    guard let low = impact.low, let high = impact.high else { return nil }
    let unit = unit(of: impact.key)
    if high < 0 { return texts["impact.less", ["amount": numbers.differences(-high, -low, unit: unit)]] }
    if low > 0 { return texts["impact.more", ["amount": numbers.differences(low, high, unit: unit)]] }
    return numbers.range(numbers.signedQuantity(low, unit: unit), numbers.signedQuantity(high, unit: unit))
  }

  /// `Revenue came to $72.8k against $485k expected: $412k less, −85 % (95 % interval $390k to $436k less).` Says what is
  /// missing where there is no expectation or no interval.
  public func impactSentence(_ impact: Impact) -> String {
    guard impact.actual.isFinite else { return texts["impact.no-value", ["metric": inSentence(impact.key)]] }
    let name = opening(impact.key)
    let actual = quantity(impact.actual, of: impact.key)
    guard let expected = impact.expected, let difference = impact.difference else {
      let places: KeyValuePairs = ["metric": name, "actual": actual]
      return impact.isSum ? texts["impact.sum-unexpected", places] : texts["impact.mean-unexpected", places]
    }
    let size = numbers.difference(difference.magnitude, unit: unit(of: impact.key))
    let amount = difference < 0 ? texts["impact.less", ["amount": size]] : texts["impact.more", ["amount": size]]
    let change = impact.factor.map { _ in effect(of: impact).change }
    let places: KeyValuePairs = [
      "metric": name, "actual": actual, "expected": quantity(expected, of: impact.key),
      "difference": change.map { texts["impact.changed", ["amount": amount, "change": $0]] } ?? amount,
      "interval": self.difference(impact).map { texts["impact.interval", ["interval": intervalName, "bounds": $0]] }
        ?? counted("impact.no-interval", impact.separatePlacebos),
    ]
    return impact.isSum ? texts["impact.sum", places] : texts["impact.mean", places]
  }

  /// Names with multiples, `error rate ×25`, of those of `impacts` that stand beyond chance, largest first.
  func multiples(of impacts: [Impact], limit: Int) -> [String] {
    var ranked: [(text: String, size: Double)] = []
    for impact in impacts.sorted(by: { $0.key < $1.key }) where impact.isBeyondChance {
      guard let factor = impact.factor, factor > 0 else { continue }
      let places: KeyValuePairs = ["name": inSentence(impact.key), "value": effect(of: impact).multiple]
      ranked.append((texts["name.value", places], max(factor, 1 / factor)))
    }
    ranked.sort { $0.size > $1.size }
    return ranked.prefix(limit).map(\.text)
  }
}
