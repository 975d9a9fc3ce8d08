public import Datasets

/// Whether a driver has a limit beyond which an outcome suffers.
public struct ThresholdFindings: Sendable {
  /// The result of the search for a limit.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// There is a limit, or one for each part of the day, with a range.
    case found
    /// No bend beyond chance.
    case absent
    /// The driver left its ordinary values in too few separate stretches of time.
    case tooFew = "too-few"
    /// The outcome suffers, but the limit is unknown: its range extends to ordinary values, or to the highest candidate.
    case unlocated
  }

  /// A limit for the whole day or a part of it.
  public struct Limit: Hashable, Sendable {
    /// The part of the day; nil for the whole day.
    public let daypart: Daypart?
    /// The most likely limit.
    public let value: Double
    /// The range of the limit.
    public let range: ClosedRange<Double>
    /// Share of the expected outcome up to the limit.
    public let level: Double
    /// Change of the share per unit of the driver beyond the limit.
    public let slope: Double
    /// Number of buckets behind the limit.
    public let count: Int

    /// The share of the expected outcome at a value of the driver.
    public func share(at driver: Double) -> Double { level + slope * max(0, driver - value) }
  }

  /// The smallest number of separate stretches beyond ordinary values, and beyond each candidate limit, for a search.
  public static let leastStretches = 10

  /// The driver, latency or errors.
  public let driver: SeriesKey
  /// The outcome metric.
  public let outcome: SeriesKey
  /// The result of the search.
  public let verdict: Verdict
  /// One limit for the whole day, or one for each part of the day with its own limit if parts differ; empty unless found.
  public let limits: [Limit]
  /// The value of the driver that one normal bucket in a hundred exceeds.
  public let ordinary: Double
  /// Number of separate stretches beyond `ordinary` that were also unusual for their hour.
  public let stretches: Int
  /// p of a bend by shuffled blocks; nil if nothing was tested.
  public let pValue: Double?
  /// The outcome while the driver broke its objective; nil without an objective.
  public let exceedance: Exceedance?
  /// Share of the expected outcome in each bucket, with the effects of other drivers divided out; `nan` if unknown.
  public let shares: [Double]
}
