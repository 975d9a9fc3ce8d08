public import Datasets
internal import SQL

/// What a table of BigQuery is asked for a report: one row a bucket and service, in which each metric is summed up as the report wants it.
///
/// Only these rows travel, however many the table has. Names are checked and in quotes, numbers are parameters.
public struct RollUpQuery: Hashable, Sendable {
  /// What of a table is wanted.
  public struct Source: Hashable, Sendable {
    let table: String
    let timeColumn: String
    let serviceColumn: String?
    let metrics: [Metric]

    /// The `metrics` of a table.
    public init(table: String, timeColumn: String, serviceColumn: String?, metrics: [Metric]) {
      self.table = table
      self.timeColumn = timeColumn
      self.serviceColumn = serviceColumn
      self.metrics = metrics
    }
  }

  /// The table.
  public let table: String
  /// Asks for the second of its first row.
  public let beginning: String
  /// Asks for the buckets of `@step` seconds from `@start`, in order: seconds of the beginning, service, a value a metric.
  public let buckets: String

  /// What to ask for each of `sources`, whose tables have the names that loading gives them.
  public static func all(of sources: [Source]) -> [RollUpQuery] {
    zip(sources, Identifier.unique(sources.map(\.table), in: .bigQuery)).map { RollUpQuery($0, table: $1) }
  }

  private init(_ source: Source, table: Identifier) {
    let columns = [source.timeColumn] + [source.serviceColumn].compactMap(\.self) + source.metrics.map(\.key.column)
    let names = Identifier.unique(columns, in: .bigQuery).map(\.quoted)
    let time = names[0]
    let service = source.serviceColumn == nil ? nil : names[1]
    let values = zip(source.metrics, names.suffix(source.metrics.count)).enumerated().map { place, metric in
      "  \(Self.aggregated(metric.1, by: metric.0.aggregate, time: time)) AS value_\(place)"
    }
    self.table = table.name
    beginning = "SELECT UNIX_SECONDS(MIN(\(time))) AS first FROM \(table.quoted)"
    buckets = """
      SELECT @start + DIV((UNIX_SECONDS(\(time)) - @start), @step) * @step AS bucket,
      \(([service.map { "  \($0) AS service" }].compactMap(\.self) + values).joined(separator: ",\n"))
      FROM \(table.quoted)
      GROUP BY \(service == nil ? "bucket" : "bucket, service")
      ORDER BY \(service == nil ? "bucket" : "bucket, service")
      """
  }

  private static func aggregated(_ value: String, by aggregate: Metric.Aggregate, time: String) -> String {
    switch aggregate {
    case .sum: "SUM(\(value))"
    case .mean: "AVG(\(value))"
    case .max: "MAX(\(value))"
    case .last: "ARRAY_AGG(\(value) IGNORE NULLS ORDER BY \(time) DESC LIMIT 1)[SAFE_OFFSET(0)]"
    }
  }
}
