public import Datasets

/// The correlation of two whitened series over a range of lags.
public struct LagFindings: Sendable {
  /// The series that may lead.
  public let driver: SeriesKey
  /// The series that may follow.
  public let outcome: SeriesKey
  /// Lags in buckets; positive if the driver leads.
  public let lags: [Int]
  /// The coefficient at each lag; `nan` if undefined.
  public let correlations: [Double]
  /// Index in `lags` of the coefficient with the largest magnitude; of equal ones the lag nearest to 0. nil if all are `nan`.
  public let peak: Int?
  /// The magnitude that the largest coefficient exceeds by chance in 5 % of cases; nil if undefined.
  public let nullLimit: Double?
  /// p of the largest coefficient over all lags, with the spread of chance from circular shifts.
  public let pValue: Double?
}
