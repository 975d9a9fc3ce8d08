/// A centre and a scale that make values of different metrics comparable. Lower bounds on the scale keep a quiet metric from vanishing or
/// dominating.
public struct RobustScale: Hashable, Sendable {
  /// The interquartile range of normal values in standard deviations: 2 Φ⁻¹(¾).
  public static let normalInterquartileRange = 1.348979500392163

  /// The share of the centre below which a spread counts as rounding: a constant 200 counts as 200 ± 0.2.
  public static let relativeEpsilon = 1e-3

  /// The median.
  public let center: Double
  /// The spread in units of a standard deviation; 0 only if all values are 0, or if the relative epsilon is 0.
  public let scale: Double

  /// Creates a scale from a centre and a `scale` of at least 0.
  public init(center: Double, scale: Double) {
    precondition(center.isFinite && scale >= 0, "a scale is finite and at least 0")
    self.center = center
    self.scale = min(scale, .greatestFiniteMagnitude)
  }

  /// The scale of `values`: IQR ÷ 1.349, or the standard deviation if the IQR is 0, at least `relativeEpsilon` × |median|; nil without a
  /// finite value.
  ///
  /// - Complexity: O(n log n).
  public static func of(_ values: [Double], relativeEpsilon: Double = relativeEpsilon) -> RobustScale? {
    guard let quartiles = Quantile.quantiles([0.25, 0.5, 0.75], of: values) else { return nil }
    let interquartile = quartiles[2] - quartiles[0]
    let spread =
      interquartile > 0 ? interquartile / normalInterquartileRange : Moments(values).standardDeviation ?? 0
    return RobustScale(center: quartiles[1], scale: max(spread, relativeEpsilon * quartiles[1].magnitude))
  }

  /// The distance of `value` above the centre in scales. Always finite for a finite value: with scale 0, any distance gives the largest
  /// finite number.
  public func score(_ value: Double) -> Double {
    let distance = value - center
    guard distance != 0 else { return 0 }
    let limit = Double.greatestFiniteMagnitude
    return distance.isNaN ? .nan : min(max(distance / scale, -limit), limit)
  }
}
