import Datasets
public import Ingestion
public import SQL
public import Time

/// The queries for a table in its database, in that database's SQL: its extent, its buckets, its row statistics, and individual rows.
///
/// Only results are transferred, however many rows the table has. Names are checked and quoted, numbers are parameters.
public struct RollUpQuery: Hashable, Sendable {
  /// The largest valid magnitude, as for files; a larger number, or a cell that is not a number, is a gap.
  private static let bound = "1e100"
  /// Probabilities of the row quantiles.
  static let probabilities = [0.5, 0.95, 0.99]
  /// Individual rows are described only for this number of a table's first metrics: SQLite returns at most 2,000 columns.
  static let mostDescribed = 150

  /// The description of the table.
  public let format: TableFormat
  /// Its name in the database.
  public var table: String { name.name }
  /// The SQL dialect of the database.
  let dialect: Dialect

  private let name: Identifier
  private let time: String
  private let service: String?
  private let metrics: [String]
  /// Whether rows that are equal in all columns of the table count once.
  private var leavesOutEqualRows = false

  /// The queries for the tables in `formats`, which have those names, or the names used by loading if the database does not accept them.
  public static func all(of formats: [TableFormat], in dialect: Dialect) -> [RollUpQuery] {
    zip(formats, identifiers(formats.map(\.name), in: dialect)).map { RollUpQuery($0, named: $1) }
  }

  private init(_ format: TableFormat, named name: Identifier) {
    let columns = [format.timeColumn] + [format.serviceColumn].compactMap(\.self) + format.metrics.map(\.key.column)
    let names = Self.identifiers(columns, in: name.dialect).map(\.quoted)
    self.format = format
    self.name = name
    dialect = name.dialect
    time = names[0]
    service = format.serviceColumn == nil ? nil : names[1]
    metrics = Array(names.suffix(format.metrics.count))
  }

  /// The same query on distinct rows of the table.
  public var withoutEqualRows: RollUpQuery {
    var query = self
    query.leavesOutEqualRows = true
    return query
  }

  /// The identifiers for `names`: SQLite accepts every name unchanged.
  private static func identifiers(_ names: [String], in dialect: Dialect) -> [Identifier] {
    switch dialect {
    case .sqlite: names.map { Identifier(exactly: $0, in: .sqlite) }
    case .bigQuery: Identifier.unique(names, in: .bigQuery)
    }
  }

  /// The integer parameters of the statements: the period, the start of the first bucket, the length of a bucket in seconds, and the
  /// windows.
  public func parameters(start: Int = 0, step: Int = 1, windows: [TimeWindow] = []) -> [(name: String, value: Int)] {
    let period = format.period.map { [("since", $0.start.unixSeconds), ("until", $0.end.unixSeconds)] } ?? []
    let edges = windows.enumerated().flatMap { place, window in
      [("from_\(place)", window.start.unixSeconds), ("to_\(place)", window.end.unixSeconds)]
    }
    return period + [("start", start), ("step", step)] + edges
  }

  /// Selects the number of rows, the number of rows with a time, and the seconds of the first and last of them. In a database without
  /// strict column types, also the number of times that the clocks showed twice, of those that they skipped, and of cells of each metric
  /// that are not numbers.
  public var extent: String {
    let counts = [
      "COUNT(*) AS rows_read", "COUNT(second) AS timed", "MIN(second) AS first", "MAX(second) AS last",
    ]
    guard dialect == .sqlite else { return selection(of: counts, from: table(with: [second])) }
    let checks = zip(metrics.indices, metrics).map { place, metric in
      """
      CASE typeof(\(metric))
            WHEN 'null' THEN 1
            WHEN 'text' THEN trim(\(metric)) = '' OR \(NumberFunction.name)(\(metric)) IS NOT NULL
            WHEN 'blob' THEN 0
            ELSE \(metric) BETWEEN -\(Self.bound) AND \(Self.bound)
          END AS is_number_\(place)
      """
    }
    // Zones without transitions have no doubtful times, and the check is slow.
    let doubt = format.zone.periods.count == 1 ? "NULL AS doubt" : "\(SecondFunction.doubt)(\(time)) AS doubt"
    let faults =
      ["COUNT(CASE doubt WHEN 1 THEN 1 END) AS shown_twice", "COUNT(CASE doubt WHEN 2 THEN 1 END) AS skipped"]
      + metrics.indices.map { "COUNT(CASE WHEN NOT is_number_\($0) THEN 1 END) AS faults_\($0)" }
    // A row with an unreadable time is in no period, but must be reported.
    let period = outerPeriod.isEmpty ? "" : outerPeriod + " OR second IS NULL"
    return selection(of: counts + faults, from: table(with: [second, doubt] + checks)) + period
  }

  /// Selects the buckets of `@step` seconds from `@start`, in any order: start in seconds, service, number of rows, number of distinct
  /// times, and for each metric the number of values and the combined value.
  public var buckets: String {
    let keys = ["\(bucket) AS bucket"] + services
    let values = zip(metrics.indices, format.metrics).flatMap { place, metric in
      [
        "COUNT(metric_\(place)) AS count_\(place)",
        "\(aggregated("metric_\(place)", by: metric.aggregate)) AS value_\(place)",
      ]
    }
    return selection(of: keys + ["COUNT(*) AS rows_read", "COUNT(DISTINCT second) AS times"] + values, from: rows)
      + outerPeriod + "\nGROUP BY " + (["bucket"] + services).joined(separator: ", ")
  }

  /// Selects the row statistics of each service: for each metric count, mean, deviation, extremes and quantiles; for each pair of metrics
  /// the number of rows that have both, and their correlation.
  public var moments: String {
    let values = described.flatMap { place -> [String] in
      let metric = "metric_\(place)"
      return [
        "COUNT(\(metric)) AS count_\(place)", "AVG(\(metric)) AS mean_\(place)",
        "\(deviation(of: metric)) AS sd_\(place)", "MIN(\(metric)) AS least_\(place)",
        "MAX(\(metric)) AS greatest_\(place)",
      ] + Self.probabilities.map { "\(quantile($0, of: metric)) AS p\(Int($0 * 100))_\(place)" }
    }
    let products = pairs.flatMap { first, second in
      [
        "COUNT(CASE WHEN metric_\(second) IS NOT NULL THEN metric_\(first) END) AS count_\(first)_\(second)",
        "\(correlation(of: "metric_\(first)", and: "metric_\(second)")) AS r_\(first)_\(second)",
      ]
    }
    return selection(of: services + values + products, from: rows) + outerPeriod
      + (services.isEmpty ? "" : "\nGROUP BY service")
  }

  /// Selects the first `limit` rows, by time and service: seconds, service and metrics; only those in `windows` if given, with the names
  /// from `parameters`.
  public func rows(windows: Int?, limit: Int) -> String {
    let edges = (0..<(windows ?? 0)).map { place in
      dialect == .bigQuery
        ? "\(time) >= TIMESTAMP_SECONDS(@from_\(place)) AND \(time) < TIMESTAMP_SECONDS(@to_\(place))"
        : "second >= @from_\(place) AND second < @to_\(place)"
    }
    let indent = dialect == .bigQuery ? "\n  " : "\n"
    // The list of windows may be empty.
    let choice = windows.map { $0 == 0 ? "FALSE" : edges.joined(separator: "\(indent)  OR ") }
    let condition = choice.map { format.period == nil ? "\(indent)WHERE \($0)" : "\(indent)  AND (\($0))" } ?? ""
    let columns = ["second"] + services + metrics.indices.map { "metric_\($0)" }
    let source = dialect == .bigQuery ? table(with: [second] + columnsOfRows, condition) : rows
    return selection(of: columns, from: source) + (dialect == .bigQuery ? "" : outerPeriod + condition)
      + "\nORDER BY " + (["second"] + services).joined(separator: ", ") + "\nLIMIT \(limit)"
  }

  /// Indices of the metrics whose rows are described.
  var described: Range<Int> { 0..<min(metrics.count, Self.mostDescribed) }

  /// The pairs of metrics whose correlation is selected.
  var pairs: [(Int, Int)] {
    let paired = 0..<min(metrics.count, TableFormat.mostPaired)
    return paired.flatMap { first in paired.suffix(from: first + 1).map { (first, $0) } }
  }

  /// The grouping key for services; none in a table without services.
  private var services: [String] { service == nil ? [] : ["service"] }

  /// The rows of the table with the column names that all statements use.
  private var rows: String { table(with: [second] + columnsOfRows) }

  private var columnsOfRows: [String] {
    let values = zip(metrics.indices, metrics).map { place, metric in
      // NaN and infinity are outside all bounds; in a loosely typed database, the cells have already been checked.
      dialect == .bigQuery
        ? "IF(\(metric) BETWEEN -\(Self.bound) AND \(Self.bound), \(metric), NULL) AS metric_\(place)"
        : "CASE typeof(\(metric)) WHEN 'text' THEN \(NumberFunction.name)(\(metric)) ELSE \(metric) END AS metric_\(place)"
    }
    return [service.map { "\(text(of: $0)) AS service" }].compactMap(\.self) + values
  }

  /// The name of a service. In an untyped column it may also be a number. Comparison is case-sensitive, whatever the column's collation.
  private func text(of column: String) -> String {
    switch dialect {
    case .bigQuery: column
    case .sqlite:
      "CASE typeof(\(column)) WHEN 'blob' THEN NULL ELSE CAST(\(column) AS TEXT) END COLLATE BINARY"
    }
  }

  private var second: String {
    (dialect == .bigQuery ? "UNIX_SECONDS(\(time))" : "\(SecondFunction.name)(\(time))") + " AS second"
  }

  /// `columns` of the table itself, restricted to the period if the database filters faster by the table's own times: BigQuery skips whole
  /// partitions.
  private func table(with columns: [String], _ condition: String = "") -> String {
    let period =
      dialect == .bigQuery && format.period != nil
      ? "\n  WHERE \(time) >= TIMESTAMP_SECONDS(@since) AND \(time) < TIMESTAMP_SECONDS(@until)" : ""
    return "SELECT\n    \(columns.joined(separator: ",\n    "))\n  FROM \(source)" + period + condition
  }

  /// The table, or its distinct rows. A column with a case-insensitive collation still distinguishes services by case.
  private var source: String {
    guard leavesOutEqualRows else { return name.quoted }
    let exact = dialect == .sqlite ? service.map { ", \($0) COLLATE BINARY AS \"debrief: exact\"" } ?? "" : ""
    return "(SELECT DISTINCT *\(exact) FROM \(name.quoted))"
  }

  /// The condition of the period on seconds, unless it is in the inner query.
  private var outerPeriod: String {
    dialect == .sqlite && format.period != nil ? "\nWHERE second >= @since AND second < @until" : ""
  }

  private func selection(of columns: [String], from source: String) -> String {
    "SELECT\n  \(columns.joined(separator: ",\n  "))\nFROM (\n  \(source)\n)"
  }
}
