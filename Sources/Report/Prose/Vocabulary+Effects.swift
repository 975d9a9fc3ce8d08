public import Analysis
public import Text

extension Impact {
  /// The interval of actual ÷ expected that the interval of the difference implies: what was measured is certain, what was
  /// expected is not. nil without an interval, and where nothing may have been expected.
  public var factorInterval: (low: Double, high: Double)? {
    guard let low, let high else { return nil }
    let (most, least) = (actual - low, actual - high)
    guard least > 0, actual >= 0 else { return nil }
    return (actual / most, actual / least)
  }
}

/// An effect as a multiple of what was expected, in the one form in which every page prints it.
///
/// The multiple and both ends of its interval have as many digits as keep the ends apart: `×4.5`, but `×4.53` where its
/// interval is 4.51 to 4.54.
public struct EffectText: Sendable {
  /// More digits than these are noise.
  private static let mostFinerDigits = 4

  private let factor: Double?
  private let interval: (low: Double, high: Double)?
  private let numbers: NumberFormat

  /// The effect of `factor` times what was expected, which lies in `interval`.
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

  /// `−86 % to −84 %`, or of multiples from twice on; nil without an interval.
  public var changeInterval: String? {
    interval.map {
      numbers.range(
        numbers.changeOrMultiple($0.low, finer: finerChange), numbers.changeOrMultiple($0.high, finer: finerChange))
    }
  }

  /// `15 % of` below 1, `4.5 times` from 1 on: before “the expected level”.
  public var level: String { numbers.level(factor, finer: finerMultiple) }

  /// `4.5`, inside a sentence on multiples.
  var times: String { numbers.multiple(factor, finer: finerMultiple) }

  /// `85 %`, without a sign; nil where it rounds to nothing.
  var size: String? { factor.flatMap { numbers.changeSize($0, finer: finerChange) } }

  private var finerMultiple: Int {
    max(finer { numbers.factor($0, finer: $1) }, isMultiple ? finer { numbers.changeOrMultiple($0, finer: $1) } : 0)
  }

  private var finerChange: Int {
    isMultiple ? finerMultiple : finer { numbers.changeOrMultiple($0, finer: $1) }
  }

  /// Whether it is a multiple in both forms, which then must agree.
  private var isMultiple: Bool { factor.map { $0 >= 2 } ?? false }

  /// How many digits more than usual keep the ends of the interval apart in this form.
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

  /// A declared effect as it was measured.
  public func effect(of declared: DeclaredEffect) -> EffectText {
    let interval = declared.low.flatMap { low in declared.high.map { (low: low, high: $0) } }
    return EffectText(declared.measured, in: interval, numbers)
  }
}
