public import Scenes

/// Maps values to nine steps of colour: sequential from least to most, or diverging with a neutral middle at a centre.
public enum ColorScale: Hashable, Sendable {
  /// Light for the low end, dark for the high one (on dark paper the other way round).
  case sequential(ClosedRange<Double>)
  /// Neutral at `center`, ever stronger up to `reach` away on both sides.
  case diverging(center: Double, reach: Double)

  /// The sequential scale from the least to the greatest of `values`; NaN is left out.
  public static func sequential(over values: some Sequence<Double>) -> ColorScale {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return .sequential(0...1) }
    return .sequential(low...high)
  }

  /// The diverging scale around `center` that reaches as far as the furthest of `values`; NaN is left out.
  public static func diverging(over values: some Sequence<Double>, around center: Double = 0) -> ColorScale {
    let reach = values.lazy.filter(\.isFinite).map { abs($0 - center) }.max() ?? 1
    return .diverging(center: center, reach: reach > 0 ? min(reach, ValueScale.furthest) : 1)
  }

  /// The colour of `value`, nil for NaN; values beyond the ends get the colour of the end. A scale without extent gives
  /// its middle.
  public func color(of value: Double) -> ColorToken? {
    guard !value.isNaN else { return nil }
    switch self {
    case .sequential(let range):
      // Halves first, so that the greatest doubles do not overflow.
      let extent = range.upperBound / 2 - range.lowerBound / 2
      guard extent > 0 else { return .sequential(4) }
      let clamped = min(max(value, range.lowerBound), range.upperBound)
      return .sequential(min(8, Int((clamped / 2 - range.lowerBound / 2) / extent * 9)))
    case .diverging(let center, let reach):
      let part = min(max((value - center) / reach, -1), 1)
      return .diverging(part.isNaN ? 0 : Int((part * 4).rounded()))
    }
  }

  /// The nine colours in rising order.
  public var steps: [ColorToken] {
    switch self {
    case .sequential: (0...8).map { .sequential($0) }
    case .diverging: (-4...4).map { .diverging($0) }
    }
  }

  /// The values at the low end, in the middle and at the high end.
  public var ends: (low: Double, middle: Double, high: Double) {
    switch self {
    case .sequential(let range):
      (range.lowerBound, range.lowerBound / 2 + range.upperBound / 2, range.upperBound)
    case .diverging(let center, let reach): (center - reach, center, center + reach)
    }
  }
}

extension ColorToken {
  /// The token for text on a cell of this colour: ink on the steps near the paper, paper on the steps far from it.
  var textOnTop: ColorToken {
    switch self {
    case .sequential(let step): step >= 5 ? .paper : .ink
    case .diverging(let step): abs(step) >= 3 ? .paper : .ink
    default: .ink
    }
  }
}
