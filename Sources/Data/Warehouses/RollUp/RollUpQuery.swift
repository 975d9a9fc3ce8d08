import Datasets
public import Ingestion
public import SQL
public import Time

/// What a table is asked where it lies, in the SQL of the database that holds it: how far it reaches, what its buckets come to, what
/// its rows come to, and some rows themselves.
///
/// Only what is asked for travels, however many rows the table has. Names are checked and in quotes, numbers are parameters.
public struct RollUpQuery: Hashable, Sendable {
  /// The greatest number that counts, as anywhere in this house; beyond, and for what is no number, a cell is a gap.
  private static let bound = "1e100"
  /// Quantiles of rows, by the names of their columns.
  static let probabilities = [0.5, 0.95, 0.99]
  /// Single rows are told of for a table's first metrics alone, so many of them: SQLite answers with no more than 2,000 columns.
  static let mostDescribed = 150

  /// The table as it was described.
  public let format: TableFormat
  /// Its name in the database.
  public var table: String { name.name }
  /// How the database writes SQL.
  let dialect: Dialect

  private let name: Identifier
  private let time: String
  private let service: String?
  private let metrics: [String]
  /// Whether rows that are equal in all columns of the table count once.
  private var leavesOutEqualRows = false

  /// What to ask of the tables that `formats` describe, which have those names, or where the database does not take them the ones that
  /// loading gives them.
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

  /// The same of the rows of which none equals another in all columns.
  public var withoutEqualRows: RollUpQuery {
    var query = self
    query.leavesOutEqualRows = true
    return query
  }

  /// What `names` are called there: SQLite takes every name as it is.
  private static func identifiers(_ names: [String], in dialect: Dialect) -> [Identifier] {
    switch dialect {
    case .sqlite: names.map { Identifier(exactly: $0, in: .sqlite) }
    case .bigQuery: Identifier.unique(names, in: .bigQuery)
    }
  }

  /// Whole numbers that the statements name: the period, the first bucket's beginning and the length of a bucket in seconds, and
  /// windows.
  public func parameters(start: Int = 0, step: Int = 1, windows: [TimeWindow] = []) -> [(name: String, value: Int)] {
    let period = format.period.map { [("since", $0.start.unixSeconds), ("until", $0.end.unixSeconds)] } ?? []
    let edges = windows.enumerated().flatMap { place, window in
      [("from_\(place)", window.start.unixSeconds), ("to_\(place)", window.end.unixSeconds)]
    }
    return period + [("start", start), ("step", step)] + edges
  }

  /// Asks for the number of rows, of those with a time, and for the seconds of the first and last of them; where the database does not
  /// hold columns to their types, also how many times the clocks showed twice and how many they skipped, and how many cells of each
  /// metric are no number.
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
    // Clocks without rules never raise a doubt, and looking for one takes time.
    let doubt = format.zone.periods.count == 1 ? "NULL AS doubt" : "\(SecondFunction.doubt)(\(time)) AS doubt"
    let faults =
      ["COUNT(CASE doubt WHEN 1 THEN 1 END) AS shown_twice", "COUNT(CASE doubt WHEN 2 THEN 1 END) AS skipped"]
      + metrics.indices.map { "COUNT(CASE WHEN NOT is_number_\($0) THEN 1 END) AS faults_\($0)" }
    // A row whose time cannot be read is in no period, and must not go unnoticed.
    let period = outerPeriod.isEmpty ? "" : outerPeriod + " OR second IS NULL"
    return selection(of: counts + faults, from: table(with: [second, doubt] + checks)) + period
  }

  /// Asks for the buckets of `@step` seconds from `@start`, in any order: seconds of the beginning, service, rows, different times, and
  /// for each metric the number of its values and what they come to.
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

  /// Asks for what the rows of each service come to: for each metric number, mean, deviation, extremes and quantiles, for each pair of
  /// metrics the rows that have both, and their correlation.
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

  /// Asks for the first `limit` rows, by time and service: seconds, service, and the metrics; those of `windows` alone where these are
  /// given, by the names that `parameters` gives them.
  public func rows(windows: Int?, limit: Int) -> String {
    let edges = (0..<(windows ?? 0)).map { place in
      dialect == .bigQuery
        ? "\(time) >= TIMESTAMP_SECONDS(@from_\(place)) AND \(time) < TIMESTAMP_SECONDS(@to_\(place))"
        : "second >= @from_\(place) AND second < @to_\(place)"
    }
    let indent = dialect == .bigQuery ? "\n  " : "\n"
    // Windows, none of which may be there.
    let choice = windows.map { $0 == 0 ? "FALSE" : edges.joined(separator: "\(indent)  OR ") }
    let condition = choice.map { format.period == nil ? "\(indent)WHERE \($0)" : "\(indent)  AND (\($0))" } ?? ""
    let columns = ["second"] + services + metrics.indices.map { "metric_\($0)" }
    let source = dialect == .bigQuery ? table(with: [second] + columnsOfRows, condition) : rows
    return selection(of: columns, from: source) + (dialect == .bigQuery ? "" : outerPeriod + condition)
      + "\nORDER BY " + (["second"] + services).joined(separator: ", ") + "\nLIMIT \(limit)"
  }

  /// Places of the metrics whose rows are described.
  var described: Range<Int> { 0..<min(metrics.count, Self.mostDescribed) }

  /// The pairs of metrics whose products are asked for.
  var pairs: [(Int, Int)] {
    let paired = 0..<min(metrics.count, TableFormat.mostPaired)
    return paired.flatMap { first in paired.suffix(from: first + 1).map { (first, $0) } }
  }

  /// The key by which services are told apart; none in a table without.
  private var services: [String] { service == nil ? [] : ["service"] }

  /// The rows of the table with the names that all statements give their columns.
  private var rows: String { table(with: [second] + columnsOfRows) }

  private var columnsOfRows: [String] {
    let values = zip(metrics.indices, metrics).map { place, metric in
      // NaN and infinity are within no bounds; a database of loose types has been looked through by then.
      dialect == .bigQuery
        ? "IF(\(metric) BETWEEN -\(Self.bound) AND \(Self.bound), \(metric), NULL) AS metric_\(place)"
        : "CASE typeof(\(metric)) WHEN 'text' THEN \(NumberFunction.name)(\(metric)) ELSE \(metric) END AS metric_\(place)"
    }
    return [service.map { "\(text(of: $0)) AS service" }].compactMap(\.self) + values
  }

  /// The name of a service: where columns have no types it may be a number too, and case counts, whatever the column
  /// itself is compared by.
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

  /// `columns` of the table itself, in the period as far as the database is quicker to tell by the table's own times: BigQuery passes
  /// over whole parts.
  private func table(with columns: [String], _ condition: String = "") -> String {
    let period =
      dialect == .bigQuery && format.period != nil
      ? "\n  WHERE \(time) >= TIMESTAMP_SECONDS(@since) AND \(time) < TIMESTAMP_SECONDS(@until)" : ""
    return "SELECT\n    \(columns.joined(separator: ",\n    "))\n  FROM \(source)" + period + condition
  }

  /// The table, or its rows without equal ones. A column that takes names in capitals and in small letters for one tells services apart none
  /// the less.
  private var source: String {
    guard leavesOutEqualRows else { return name.quoted }
    let exact = dialect == .sqlite ? service.map { ", \($0) COLLATE BINARY AS \"debrief: exact\"" } ?? "" : ""
    return "(SELECT DISTINCT *\(exact) FROM \(name.quoted))"
  }

  /// The condition of the period on seconds, where it does not stand further inside.
  private var outerPeriod: String {
    dialect == .sqlite && format.period != nil ? "\nWHERE second >= @since AND second < @until" : ""
  }

  private func selection(of columns: [String], from source: String) -> String {
    "SELECT\n  \(columns.joined(separator: ",\n  "))\nFROM (\n  \(source)\n)"
  }
}
