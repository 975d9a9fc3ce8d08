import Analysis
import Datasets
import SQL
import Time
import Warehouses

/// The views of a report's database, as SQLite statements that have the same meaning in DuckDB, which reads SQLite files too: without time
/// functions, integer division, and ungrouped columns next to an aggregate.
struct Views {
  /// SQLite allows at most 500 selections in a union, and 64 tables in a join.
  private static let mostMetrics = 450
  private static let mostTables = 60

  let schema: Schema
  let names: OwnNames
  let grid: TimeGrid

  /// The statements that create the views, in order.
  var statements: [String] {
    [measurements, baselines, impacts, correlations]
      + [hourly(names.hourlyPerformance, withServices: false), hourly(names.hourlyServices, withServices: true)]
      .compactMap(\.self)
  }

  /// Every metric and service as the analysis sees it: one value per bucket.
  private var measurements: String {
    let metrics = schema.tables.flatMap { table in
      table.metricColumns.prefix(StrictTable.mostMetrics).map { (table, $0) }
    }
    let selections = metrics.prefix(Self.mostMetrics).map { table, column in
      let (time, value) = (table.secondsColumn.quoted, column.name.quoted)
      let service = table.serviceColumn?.name.quoted ?? "''"
      let bucket = "\(time) - (\(time) - \(grid.start.unixSeconds)) % \(grid.step)"
      let isLast = column.metric?.aggregate == .last
      let place =
        isLast ? ", row_number() OVER (PARTITION BY \(bucket), \(service) ORDER BY \(time) DESC) AS place" : ""
      return """
        SELECT \(literal(column.metric?.key.table)) AS table_name, \(literal(column.metric?.key.column)) AS column_name,
          r.service, b."time", b.time_unix, \(isLast ? "r.value" : aggregated(column, of: "r.value")) AS "value"
        FROM (SELECT \(bucket) AS bucket, \(service) AS service, \(value) AS "value"\(place)
          FROM \(table.name.quoted) WHERE \(value) IS NOT NULL) AS r
        JOIN \(names.buckets.quoted) AS b ON b.time_unix = r.bucket
        \(isLast ? "WHERE r.place = 1" : "GROUP BY r.service, b.\"time\", b.time_unix")
        """
    }
    return "CREATE VIEW \(names.measurements.quoted) AS\n\(selections.joined(separator: "\nUNION ALL\n"))"
  }

  /// The median of each hour of the week (0 is Monday's first hour), outside incidents and their guard bands.
  private var baselines: String {
    let group = "m.table_name, m.column_name, m.service, b.hour_of_week"
    return """
      CREATE VIEW \(names.baselines.quoted) AS
      WITH ranked AS (
        SELECT \(group), m."value", row_number() OVER (PARTITION BY \(group) ORDER BY m."value") AS place,
          count(*) OVER (PARTITION BY \(group)) AS "count"
        FROM \(names.measurements.quoted) AS m
        JOIN \(names.buckets.quoted) AS b ON b.time_unix = m.time_unix
        WHERE b.is_normal = 1
      )
      SELECT table_name, column_name, service, hour_of_week, avg("value") AS median, "count"
      FROM ranked WHERE 2 * place BETWEEN "count" AND "count" + 2
      GROUP BY table_name, column_name, service, hour_of_week, "count"
      """
  }

  /// The correlation of every pair of series, with their names.
  private var correlations: String {
    """
    CREATE VIEW \(names.metricCorrelations.quoted) AS
    SELECT a.table_name AS first_table, a.column_name AS first_column, a.service AS first_service,
      b.table_name AS second_table, b.column_name AS second_column, b.service AS second_service,
      c.scope, c.compared, c.method, c.r, c.n, c.n_eff, c.low, c.high, c.p, c.q
    FROM \(names.correlations.quoted) AS c
    JOIN \(names.series.quoted) AS a ON a.id = c.first_series
    JOIN \(names.series.quoted) AS b ON b.id = c.second_series
    """
  }

  /// The effect of each incident on each metric, with readable names.
  private var impacts: String {
    """
    CREATE VIEW \(names.incidentImpacts.quoted) AS
    SELECT i.id AS incident, i.title, i.starts, i.ends, m.label, m.unit, p.service, p.compared, p.actual, p.expected,
      p.actual - p.expected AS difference, p.low, p.high, p.p, p.coverage, 100.0 * (p.actual / nullif(p.expected, 0) - 1) AS percent
    FROM \(names.impacts.quoted) AS p
    JOIN \(names.incidents.quoted) AS i ON i.id = p.incident
    JOIN \(names.metrics.quoted) AS m ON m.table_name = p.table_name AND m.column_name = p.column_name
    """
  }

  /// All tables with services, or all without, side by side: one row per hour; nil without tables.
  private func hourly(_ name: Identifier, withServices: Bool) -> String? {
    let tables = schema.tables.filter { ($0.serviceColumn != nil) == withServices }.prefix(Self.mostTables)
    guard !tables.isEmpty else { return nil }
    let metrics = tables.enumerated().flatMap { place, table in
      table.metricColumns.prefix(StrictTable.mostMetrics / tables.count).map { (place: place, column: $0) }
    }
    let own = ["time", "time_unix", "incident", "service"].map { Identifier($0, in: .sqlite) }
    let columns = Identifier.unique(metrics.map(\.column.name.name), in: .sqlite, besides: own)
    // The keys of the subqueries, in which metrics keep their own names.
    let keys = Identifier.unique(["hour", "service", "hour_time"], in: .sqlite, besides: metrics.map(\.column.name))
    let (hour, service, start) = (keys[0].quoted, keys[1].quoted, keys[2].quoted)
    let key = withServices ? "\(hour), \(service)" : hour
    let joined = tables.enumerated().map { place, table in
      let sums = zip(metrics, columns).filter { $0.0.place == place }.map { metric, name in
        "\(aggregated(metric.column, of: metric.column.name.quoted)) AS \(name.quoted)"
      }
      return
        "LEFT JOIN (SELECT \(key), \(sums.joined(separator: ", ")) FROM (\(hours(of: table, hour, service))) AS r GROUP BY \(key)) AS t\(place) USING (\(key))"
    }
    let rows = tables.map { table in
      let time = table.secondsColumn.quoted
      let own = table.serviceColumn.map { ", \($0.name.quoted) AS \(service)" } ?? ""
      // The hour of a text such as `2024-05-07 14:12:00`.
      let text = "substr(\(table.timeColumn.name.quoted), 1, 13) || ':00:00'"
      return "SELECT DISTINCT \(time) - \(time) % 3600 AS \(hour), \(text) AS \(start)\(own) FROM \(table.name.quoted)"
    }
    return """
      CREATE VIEW \(name.quoted) AS
      SELECT \(start) AS "time", \(hour) AS time_unix, \(withServices ? "\(service) AS service, " : "")
        (SELECT title FROM \(names.incidents.quoted) WHERE starts_unix < \(hour) + 3600 AND ends_unix > \(hour)
          ORDER BY starts_unix, id LIMIT 1) AS incident,
        \(columns.map(\.quoted).joined(separator: ", "))
      FROM (\(rows.joined(separator: " UNION "))) AS hours
      \(joined.joined(separator: "\n"))
      """
  }

  /// The rows of `table` with the hour of each and, for metrics aggregated by `last`, the last value of the hour.
  private func hours(of table: TableSchema, _ hour: String, _ serviceKey: String) -> String {
    let time = table.secondsColumn.quoted
    let service = table.serviceColumn?.name.quoted
    let metrics = table.metricColumns.prefix(StrictTable.mostMetrics).map { column -> String in
      let name = column.name.quoted
      guard column.metric?.aggregate == .last else { return name }
      let part = (["\(time) - \(time) % 3600"] + [service].compactMap(\.self)).joined(separator: ", ")
      return "last_value(\(name)) OVER (PARTITION BY \(part) ORDER BY \(name) IS NOT NULL, \(time) "
        + "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS \(name)"
    }
    let keys = ["\(time) - \(time) % 3600 AS \(hour)"] + (service.map { ["\($0) AS \(serviceKey)"] } ?? [])
    return "SELECT \((keys + metrics).joined(separator: ", ")) FROM \(table.name.quoted)"
  }

  /// The aggregate of the values of a bucket.
  private func aggregated(_ column: ColumnSchema, of value: String) -> String {
    switch column.metric?.aggregate {
    case .sum: "sum(\(value))"
    case .mean, nil: "avg(\(value))"
    case .max: "max(\(value))"
    // All rows of an hour already have the last value.
    case .last: "max(\(value))"
    }
  }

  private func literal(_ text: String?) -> String { Dialect.sqlite.literal(text ?? "") }
}

extension ColumnSchema {
  /// The column's metric; nil for a key.
  var metric: Metric? {
    if case .metric(let metric) = content { metric } else { nil }
  }
}
