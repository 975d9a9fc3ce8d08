import Scenes

/// What was expected, with its band, and which side of it is bad.
public struct Expectation: Hashable, Sendable {
  /// Which direction is good.
  public enum Preference: Hashable, Sendable {
    /// Less than expected is loss, such as for revenue.
    case higher
    /// More than expected is loss, such as for latency.
    case lower
    /// Neither is shaded.
    case neither
  }

  /// What the line is called.
  public let name: String
  /// What its band is called, such as `Usual range`.
  public let bandName: String
  /// The expected value of each bucket; NaN where none is known.
  public let values: [Double]
  /// Lower edge of the band, one a bucket; empty for no band.
  public let lower: [Double]
  /// Upper edge of the band, one a bucket; empty for no band.
  public let upper: [Double]
  /// Which side of the expected line is shaded as loss, and which as gain, within the spans of the chart.
  public let better: Preference

  /// An expected course with an optional band.
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
