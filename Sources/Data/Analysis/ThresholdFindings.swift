public import Datasets

/// Whether there is a limit of a driver from which on an outcome suffers.
public struct ThresholdFindings: Sendable {
  /// What can be said.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// There is one, or one for each part of the day, and its range is told.
    case found
    /// Nothing bends that chance would not bend as well.
    case absent
    /// The driver left its ordinary values in too few separate stretches of time.
    case tooFew = "too-few"
    /// The outcome suffers, but from where on cannot be told: the range reaches ordinary values, or the highest tried.
    case unlocated
  }

  /// A limit, over the whole day or in a part of it.
  public struct Limit: Hashable, Sendable {
    /// The part of the day; nil for all of it.
    public let daypart: Daypart?
    /// The likeliest limit.
    public let value: Double
    /// Between these the limit lies.
    public let range: ClosedRange<Double>
    /// Share of the expected outcome up to the limit, and the change of that share for each unit beyond.
    public let level: Double
    /// See `level`.
    public let slope: Double
    /// Buckets behind it.
    public let count: Int

    /// The share of the expected outcome at a value of the driver.
    public func share(at driver: Double) -> Double { level + slope * max(0, driver - value) }
  }

  /// Fewest separate stretches beyond ordinary values from which a limit is looked for, and beyond each limit tried.
  public static let leastStretches = 10

  /// The metric that may have a limit: latency or errors.
  public let driver: SeriesKey
  /// The metric that may suffer.
  public let outcome: SeriesKey
  /// What can be said.
  public let verdict: Verdict
  /// One limit for the whole day, or one for each part of the day that tells its own where parts differ; empty unless found.
  public let limits: [Limit]
  /// The value of the driver that one normal bucket in a hundred exceeds.
  public let ordinary: Double
  /// Separate stretches of time beyond it that were not usual for their hour either.
  public let stretches: Int
  /// p of a bend by shuffled blocks; nil where nothing was tested.
  public let pValue: Double?
  /// How the outcome was while the driver broke its objective; nil where it has none.
  public let exceedance: Exceedance?
  /// Share of the expected outcome in each bucket, what other drivers cost divided out; `nan` where it is not known.
  public let shares: [Double]
}
