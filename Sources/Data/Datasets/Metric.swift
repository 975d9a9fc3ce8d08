/// What a column of a table measures, and how to treat it.
public struct Metric: Hashable, Sendable {
  /// How the values in a bucket are combined into one.
  public enum Aggregate: String, Hashable, Sendable, CaseIterable {
    case sum, mean, max, last
  }

  /// The desirable direction.
  public enum Better: String, Hashable, Sendable, CaseIterable {
    case higher, lower, neither
  }

  /// The kind of quantity; determines headline, symptom families and wording.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case money, orders, traffic, latency, errors, resource, engagement, other
  }

  /// The table and column of the metric.
  public let key: MetricKey
  /// Its display name, such as `Revenue`.
  public let label: String
  /// Unit as written after a number, such as `USD`, `%`, `ms`; empty for plain counts.
  public let unit: String
  /// How values are combined into buckets.
  public let aggregate: Aggregate
  /// The desirable direction.
  public let better: Better
  /// The kind of quantity.
  public let role: Role

  /// A metric with these properties.
  public init(
    key: MetricKey, label: String, unit: String = "", aggregate: Aggregate, better: Better = .neither,
    role: Role = .other
  ) {
    self.key = key
    self.label = label
    self.unit = unit
    self.aggregate = aggregate
    self.better = better
    self.role = role
  }
}
