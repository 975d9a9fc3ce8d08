/// Count, mean, spread and extremes of values, without cancellation or overflow.
///
/// Values that are not finite are gaps and are ignored.
///
/// - Source: Welford (1962), https://doi.org/10.1080/00401706.1962.10490022.
public struct Moments: Hashable, Sendable {
  /// Number of finite values.
  public let count: Int
  /// Mean of the finite values; `nan` without any.
  public let mean: Double
  /// Least finite value; `nan` without any.
  public let minimum: Double
  /// Greatest finite value; `nan` without any.
  public let maximum: Double
  /// Sample standard deviation, with n − 1; nil for fewer than two values.
  public let standardDeviation: Double?

  /// Sample variance, with n − 1; nil for fewer than two values, and if it overflows.
  public var variance: Double? {
    standardDeviation.map { $0 * $0 }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The moments of `values`.
  ///
  /// - Complexity: O(n).
  public init(_ values: [Double]) {
    var count = 0
    var mean = 0.0
    var squares = 0.0
    var minimum = Double.infinity
    var maximum = -Double.infinity
    for value in values where value.isFinite {
      minimum = min(minimum, value)
      maximum = max(maximum, value)
    }
    // Beyond this the square of a deviation could overflow. A power of two as the unit loses no digits.
    let unit = max(maximum, -minimum) > 0x1p500 ? 0x1p600 : 1
    for value in values where value.isFinite {
      count += 1
      let deviation = value / unit - mean
      mean += deviation / Double(count)
      squares += deviation * (value / unit - mean)
    }
    self.count = count
    self.mean = count > 0 ? mean * unit : .nan
    self.minimum = count > 0 ? minimum : .nan
    self.maximum = count > 0 ? maximum : .nan
    standardDeviation = count > 1 ? (squares / Double(count - 1)).squareRoot() * unit : nil
  }
}
