public import Datasets

/// The correlation of two whitened series over a range of lags.
public struct LagFindings: Sendable {
  /// The series that may lead.
  public let driver: SeriesKey
  /// The series that may follow.
  public let outcome: SeriesKey
  /// Lags in buckets; positive where the driver leads.
  public let lags: [Int]
  /// The coefficient at each lag; `nan` where it cannot be had.
  public let correlations: [Double]
  /// Index in `lags` of the coefficient with the largest size; the lag nearest to 0 among equals. nil where all are `nan`.
  public let peak: Int?
  /// Size that the largest coefficient reaches by chance in 5 % of cases; nil where it cannot be had.
  public let nullLimit: Double?
  /// p of the largest coefficient over all lags; the spread of chance is that of circular shifts.
  public let pValue: Double?
}
