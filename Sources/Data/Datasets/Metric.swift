/// What one column of a table measures, and how to treat it.
public struct Metric: Hashable, Sendable {
  /// How values that fall into one bucket become one value.
  public enum Aggregate: String, Hashable, Sendable, CaseIterable {
    case sum, mean, max, last
  }

  /// Which way is good.
  public enum Better: String, Hashable, Sendable, CaseIterable {
    case higher, lower, neither
  }

  /// What kind of thing is measured; decides headline, symptom families and wording.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case money, orders, traffic, latency, errors, resource, engagement, other
  }

  /// Table and column that hold the metric.
  public let key: MetricKey
  /// What people call it, such as `Revenue`.
  public let label: String
  /// Unit as written after a number, such as `USD`, `%`, `ms`; empty for plain counts.
  public let unit: String
  /// How a bucket is summed up.
  public let aggregate: Aggregate
  /// Which way is good.
  public let better: Better
  /// What kind of thing is measured.
  public let role: Role

  /// A metric with all its properties.
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
