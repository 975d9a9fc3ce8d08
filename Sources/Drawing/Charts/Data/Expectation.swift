import Scenes

/// The expected course, its band, and the direction that is better.
public struct Expectation: Hashable, Sendable {
  /// The better direction.
  public enum Preference: Hashable, Sendable {
    /// Values below the expectation are a loss, such as for revenue.
    case higher
    /// Values above the expectation are a loss, such as for latency.
    case lower
    /// No difference is shaded.
    case neither
  }

  /// The name of the line.
  public let name: String
  /// The name of the band, such as `Usual range`.
  public let bandName: String
  /// The expected value of each bucket; NaN if unknown.
  public let values: [Double]
  /// Lower edge of the band, one value per bucket; empty without a band.
  public let lower: [Double]
  /// Upper edge of the band, one value per bucket; empty without a band.
  public let upper: [Double]
  /// The better direction, which decides on the shading as loss or gain within the chart's spans.
  public let better: Preference

  /// Creates an expected course with an optional band.
  public init(
    name: String, bandName: String, values: [Double], lower: [Double] = [],
    upper: [Double] = [], better: Preference
  ) {
    self.name = name.drawable
    self.bandName = bandName.drawable
    self.values = values
    self.lower = lower
    self.upper = upper
    self.better = better
  }
}
