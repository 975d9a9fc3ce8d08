public import Analysis
public import Datasets
public import Text
import Time

extension Impact {
  /// The interval of actual ÷ expected that follows from the interval of the difference: the measurement is certain, the expectation is
  /// not. nil without an interval, and if the expectation may be zero.
  public var factorInterval: (low: Double, high: Double)? {
    guard let low, let high else { return nil }
    let (most, least) = (actual - low, actual - high)
    guard least > 0, actual >= 0 else { return nil }
    return (actual / most, actual / least)
  }
}

/// An effect as a multiple of the expectation, in the form that every page uses.
///
/// The multiple and both ends of its interval have enough digits to distinguish the ends: `×4.5`, but `×4.53` if its interval is 4.51 to
/// 4.54.
public struct EffectText: Sendable {
  /// More digits than these are noise.
  private static let mostFinerDigits = 4

  private let factor: Double?
  private let interval: (low: Double, high: Double)?
  private let numbers: NumberFormat

  /// Creates the effect of `factor` times the expectation, with its `interval`.
  public init(_ factor: Double?, in interval: (low: Double, high: Double)?, _ numbers: NumberFormat) {
    self.factor = factor
    self.interval = interval
    self.numbers = numbers
  }

  /// `×4.5`.
  public var multiple: String { numbers.factor(factor, finer: finerMultiple) }

  /// `×4.3 to ×4.8`; nil without an interval.
  public var multipleInterval: String? {
    interval.map {
      numbers.range(
        numbers.factor($0.low, finer: finerMultiple), numbers.factor($0.high, finer: finerMultiple))
    }
  }

  /// `−85 %`; from twice on a multiple: `×4.5`.
  public var change: String { numbers.changeOrMultiple(factor, finer: finerChange) }

  /// `−86 % to −84 %`, or multiples from twice on; nil without an interval.
  public var changeInterval: String? {
    interval.map {
      numbers.range(
        numbers.changeOrMultiple($0.low, finer: finerChange), numbers.changeOrMultiple($0.high, finer: finerChange))
    }
  }

  /// `15 % of` below 1, `4.5 times` from 1 on: before “the expected level”.
  public var level: String { numbers.level(factor, finer: finerMultiple) }

  /// `4.5`, within a sentence about multiples.
  var times: String { numbers.multiple(factor, finer: finerMultiple) }

  /// `85 %`, without a sign; nil if it rounds to zero.
  var size: String? { factor.flatMap { numbers.changeSize($0, finer: finerChange) } }

  private var finerMultiple: Int {
    max(finer { numbers.factor($0, finer: $1) }, isMultiple ? finer { numbers.changeOrMultiple($0, finer: $1) } : 0)
  }

  private var finerChange: Int {
    isMultiple ? finerMultiple : finer { numbers.changeOrMultiple($0, finer: $1) }
  }

  /// Whether both forms show a multiple; they must then agree.
  private var isMultiple: Bool { factor.map { $0 >= 2 } ?? false }

  /// The number of additional digits that distinguish the ends of the interval in this form.
  private func finer(_ form: (Double, Int) -> String) -> Int {
    guard let interval, interval.low < interval.high else { return 0 }
    let finer = (0...Self.mostFinerDigits).first { form(interval.low, $0) != form(interval.high, $0) }
    return finer ?? Self.mostFinerDigits
  }
}

extension Vocabulary {
  /// The effect of an incident as a multiple.
  public func effect(of impact: Impact) -> EffectText {
    EffectText(impact.factor, in: impact.factorInterval, numbers)
  }

  /// The measured effect for a declared one.
  public func effect(of declared: DeclaredEffect) -> EffectText {
    let interval = declared.low.flatMap { low in declared.high.map { (low: low, high: $0) } }
    return EffectText(declared.measured, in: interval, numbers)
  }
}

extension Vocabulary {
  /// `at 4.5 times the expected level`, `12 % below the expected level`; nil without an expectation.
  func level(_ impact: Impact) -> String? {
    guard let factor = impact.factor else { return nil }
    let effect = effect(of: impact)
    if factor >= 2 { return texts["level.times", ["factor": effect.times]] }
    guard let change = effect.size else { return texts["level.at"] }
    return factor < 1 ? texts["level.below", ["change": change]] : texts["level.above", ["change": change]]
  }

  /// `$390k to $436k less`: an interval of a difference in words; with signs if it contains both directions.
  func difference(_ impact: Impact) -> String? {
    guard let low = impact.low, let high = impact.high else { return nil }
    let unit = unit(of: impact.key)
    if high < 0 { return texts["impact.less", ["amount": numbers.differences(-high, -low, unit: unit)]] }
    if low > 0 { return texts["impact.more", ["amount": numbers.differences(low, high, unit: unit)]] }
    return numbers.range(numbers.signedQuantity(low, unit: unit), numbers.signedQuantity(high, unit: unit))
  }

  /// `Revenue came to $72.8k against $485k expected: $412k less, −85 % (95 % interval $390k to $436k less).` States which part is missing
  /// if there is no expectation or interval.
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

  /// Names with multiples, `error rate ×25`, of those `impacts` that are beyond chance, largest first.
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

extension Vocabulary {
  /// The report's headline series; nil if nothing was measured.
  public var headline: Series? { findings.headline.map { dataset.series[$0] } }

  /// Whether the headline metric is additive over time, so that a loss has an amount.
  public var headlineAddsUp: Bool { headline?.metric.aggregate == .sum }

  /// The effect of an incident on the headline metric; nil without one.
  public func headlineImpact(of incident: IncidentFindings) -> Impact? {
    findings.headline.map { incident.impacts[$0] }
  }

  /// Indices in `Findings.incidents`, worst first: losses by size, then incidents without a clear effect, then gains, also by size, largest
  /// first. Equal ones are in chronological order.
  public var incidentsWorstFirst: [Int] {
    let ranked = findings.incidents.enumerated().map { index, incident in
      let size = headlineImpact(of: incident)?.difference?.magnitude ?? 0
      return (group: Self.order(of: incident.character), size: size, index: index)
    }
    return ranked.sorted { left, right in
      if left.group != right.group { return left.group < right.group }
      return left.size != right.size ? left.size > right.size : left.index < right.index
    }.map(\.index)
  }

  private static func order(of character: IncidentFindings.Character) -> Int {
    switch character {
    case .loss: 0
    case .neutral: 1
    case .unknown: 2
    case .gain: 3
    }
  }

  /// Whether an effect is a deterioration, by the metric's better direction; nil without a direction or expectation.
  public func isWorse(_ impact: Impact) -> Bool? {
    guard let difference = impact.difference, difference != 0 else { return nil }
    switch metric(of: impact.key)?.better {
    case .higher: return difference < 0
    case .lower: return difference > 0
    case .neither, nil: return nil
    }
  }
}

extension Impact {
  /// Whether the interval of the difference excludes 0; false without an interval.
  public var isBeyondChance: Bool {
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }
}
