public import Datasets

/// How a service's metric answers to load in normal buckets: a robust straight line.
public struct LoadResponse: Sendable {
  /// The traffic metric.
  public let load: SeriesKey
  /// The metric that answers.
  public let response: SeriesKey
  /// The response without load, on the line response = intercept + slope × load (Theil–Sen).
  public let intercept: Double
  /// Change of the response for one more unit of load.
  public let slope: Double
  /// Rank correlation of the two.
  public let spearman: Double
  /// Buckets compared.
  public let count: Int
}
