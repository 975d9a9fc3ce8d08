public import Scenes

/// Maps values to nine colour steps: sequential from least to greatest, or diverging around a neutral centre.
public enum ColorScale: Hashable, Sendable {
  /// Light for the low end, dark for the high end (the reverse on dark paper).
  case sequential(ClosedRange<Double>)
  /// Neutral at `center`, with increasing strength up to a distance of `reach` on both sides.
  case diverging(center: Double, reach: Double)

  /// The sequential scale from the least to the greatest of `values`; NaN is ignored.
  public static func sequential(over values: some Sequence<Double>) -> ColorScale {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return .sequential(0...1) }
    return .sequential(low...high)
  }

  /// The diverging scale around `center` up to the furthest of `values`; NaN is ignored.
  public static func diverging(over values: some Sequence<Double>, around center: Double = 0) -> ColorScale {
    let reach = values.lazy.filter(\.isFinite).map { abs($0 - center) }.max() ?? 1
    return .diverging(center: center, reach: reach > 0 ? min(reach, ValueScale.furthest) : 1)
  }

  /// The colour of `value`, nil for NaN; values beyond an end have the colour of that end. A scale without extent gives its middle colour.
  public func color(of value: Double) -> ColorToken? {
    guard !value.isNaN else { return nil }
    switch self {
    case .sequential(let range):
      // Halving first avoids overflow for the largest doubles.
      let extent = range.upperBound / 2 - range.lowerBound / 2
      guard extent > 0 else { return .sequential(4) }
      let clamped = min(max(value, range.lowerBound), range.upperBound)
      return .sequential(min(8, Int((clamped / 2 - range.lowerBound / 2) / extent * 9)))
    case .diverging(let center, let reach):
      let part = min(max((value - center) / reach, -1), 1)
      return .diverging(part.isNaN ? 0 : Int((part * 4).rounded()))
    }
  }

  /// The nine colours in ascending order.
  public var steps: [ColorToken] {
    switch self {
    case .sequential: (0...8).map { .sequential($0) }
    case .diverging: (-4...4).map { .diverging($0) }
    }
  }

  /// The values at the low end, in the middle, and at the high end.
  public var ends: (low: Double, middle: Double, high: Double) {
    switch self {
    case .sequential(let range):
      (range.lowerBound, range.lowerBound / 2 + range.upperBound / 2, range.upperBound)
    case .diverging(let center, let reach): (center - reach, center, center + reach)
    }
  }
}

extension ColorToken {
  /// The colour of text on a cell of this colour: ink on steps close to the paper colour, paper on the others.
  var textOnTop: ColorToken {
    switch self {
    case .sequential(let step): step >= 5 ? .paper : .ink
    case .diverging(let step): abs(step) >= 3 ? .paper : .ink
    default: .ink
    }
  }
}
