internal import Datasets
internal import SQL
internal import Time

/// The views of a bundle: the metrics as input for analysis. They refer to the dataset of their tables as `DATASET`.
struct BundleViews {
  let schema: Schema
  let dataset: Dataset
  let incidents: [Incident]
  /// Seconds around incidents that are excluded from normal time too.
  let guardBand: Int

  /// Name and statement of each view, in order of dependency. No view has the name of a table.
  var all: [(name: String, sql: String)] {
    let names = Identifier.unique(
      ["measurements", "incidents", "baselines", "hourly_performance"], in: .bigQuery,
      besides: schema.tables.map(\.name)
    ).map(\.name)
    let views = [
      (names[0], measurements), (names[1], incidentList), (names[2], baselines(names[0], names[1])),
      hourly(names[0]).map { (names[3], $0) },
    ]
    return views.compactMap(\.self)
  }

  private static let dialect = Dialect.bigQuery
  private func reference(_ name: String) -> String { "`DATASET.\(name)`" }

  /// Every metric and service, one value per bucket.
  private var measurements: String {
    let start = dataset.grid.start.unixSeconds
    let step = dataset.grid.step
    let selections = schema.tables.flatMap { table in
      table.metricColumns.compactMap { column -> String? in
        guard case .metric(let metric) = column.content else { return nil }
        let (time, value) = (table.timeColumn.name.quoted, column.name.quoted)
        let service = table.serviceColumn?.name.quoted ?? "CAST(NULL AS STRING)"
        return """
          SELECT \(Self.dialect.literal(metric.key.table)) AS table_name, \(Self.dialect.literal(metric.key.column)) AS column_name,
            \(service) AS service,
            TIMESTAMP_SECONDS(\(start) + DIV((UNIX_SECONDS(\(time)) - \(start)), \(step)) * \(step)) AS time,
            \(Self.aggregated(value, by: metric.aggregate, time: time)) AS value
          FROM \(reference(table.name.name))
          WHERE \(value) IS NOT NULL
          GROUP BY service, time
          """
      }
    }
    return selections.joined(separator: "\nUNION ALL\n") + "\n"
  }

  private static func aggregated(_ value: String, by aggregate: Metric.Aggregate, time: String) -> String {
    switch aggregate {
    case .sum: "SUM(\(value))"
    case .mean: "AVG(\(value))"
    case .max: "MAX(\(value))"
    case .last: "ARRAY_AGG(\(value) ORDER BY \(time) DESC LIMIT 1)[OFFSET(0)]"
    }
  }

  /// The incidents of the report.
  private var incidentList: String {
    guard !incidents.isEmpty else {
      return
        "SELECT '' AS id, '' AS title, '' AS kind, TIMESTAMP_SECONDS(0) AS starts, TIMESTAMP_SECONDS(0) AS ends LIMIT 0\n"
    }
    let rows = incidents.map { incident in
      let texts = [incident.id, incident.title, incident.kind].map { Self.dialect.literal($0) }
      let times = [incident.window.start, incident.window.end].map { Self.dialect.literal($0) }
      return "SELECT "
        + zip(texts + times, ["id", "title", "kind", "starts", "ends"]).map { "\($0) AS \($1)" }.joined(separator: ", ")
    }
    return rows.joined(separator: "\nUNION ALL\n") + "\n"
  }

  /// The median of each hour of the week (Monday's first hour is 0), excluding incidents and their guard bands.
  private func baselines(_ measurements: String, _ incidents: String) -> String {
    let zone = Self.dialect.literal(dataset.zone.identifier)
    return """
      SELECT DISTINCT table_name, column_name, service, hour_of_week,
        PERCENTILE_CONT(value, 0.5) OVER (PARTITION BY table_name, column_name, service, hour_of_week) AS median
      FROM (
        SELECT m.table_name, m.column_name, m.service, m.value,
          MOD(EXTRACT(DAYOFWEEK FROM m.time AT TIME ZONE \(zone)) + 5, 7) * 24
            + EXTRACT(HOUR FROM m.time AT TIME ZONE \(zone)) AS hour_of_week
        FROM \(reference(measurements)) AS m
        LEFT JOIN \(reference(incidents)) AS i
          ON m.time < TIMESTAMP_ADD(i.ends, INTERVAL \(guardBand) SECOND)
          AND m.time > TIMESTAMP_SUB(i.starts, INTERVAL \(guardBand + dataset.grid.step) SECOND)
        WHERE i.id IS NULL
      ) AS ordinary

      """
  }

  /// All metrics without services in adjacent columns; nil if there are none.
  private func hourly(_ measurements: String) -> String? {
    let columns = schema.tables.filter { $0.serviceColumn == nil }.flatMap(\.metricColumns)
    guard !columns.isEmpty else { return nil }
    let names = Identifier.unique(columns.map(\.name.name), in: .bigQuery, besides: [Identifier("time", in: .bigQuery)])
    let selections = zip(columns, names).compactMap { column, name -> String? in
      guard case .metric(let metric) = column.content else { return nil }
      let (table, own) = (Self.dialect.literal(metric.key.table), Self.dialect.literal(metric.key.column))
      return "  MAX(IF(table_name = \(table) AND column_name = \(own), value, NULL)) AS \(name.quoted)"
    }
    return """
      SELECT time,
      \(selections.joined(separator: ",\n"))
      FROM \(reference(measurements))
      WHERE service IS NULL
      GROUP BY time

      """
  }
}
