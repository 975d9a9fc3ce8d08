public import Datasets

/// The response of a service's metric to load in normal buckets: a robust straight line.
public struct LoadResponse: Sendable {
  /// The traffic metric.
  public let load: SeriesKey
  /// The responding metric.
  public let response: SeriesKey
  /// The response at load 0, on the line response = intercept + slope × load (Theil–Sen).
  public let intercept: Double
  /// Change of the response per unit of load.
  public let slope: Double
  /// Rank correlation of load and response.
  public let spearman: Double
  /// Number of buckets compared.
  public let count: Int
}
