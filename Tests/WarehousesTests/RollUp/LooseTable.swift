import Datasets
import Ingestion
import SQL
import Time
import Warehouses

/// A table in an SQLite database, and the same table as CSV: both must give the same data set.
struct LooseTable {
  var metrics = ["v", "w"]
  var aggregate = Metric.Aggregate.mean
  var service: String? = "service"
  var zone = Zone.utc
  var period: TimeWindow?
  var step = 3_600
  /// Rows of a time, a service if there is one, and a value per metric.
  var rows: [[Value]]
  /// Name of the table.
  var name = "t"
  /// Declaration of the type of the service column.
  var type = ""
  /// Columns of an index; empty for none.
  var index = ""
  var keepsDuplicates = false

  init(_ rows: [[Value]]) { self.rows = rows }

  var format: TableFormat {
    TableFormat(
      file: name, name: name, timeColumn: "time", serviceColumn: service, zone: zone,
      metrics: metrics.map { Metric(key: MetricKey(table: name, column: $0), label: $0, aggregate: aggregate) },
      period: period, keepsDuplicates: keepsDuplicates)
  }

  private var columns: [String] { ["time"] + [service].compactMap(\.self) + metrics }

  /// The database, in memory.
  func database() throws -> Database {
    let database = try Database()
    let quoted = columns.map { Identifier(exactly: $0, in: .sqlite).quoted + ($0 == service ? " " + type : "") }
    let table = Identifier(exactly: name, in: .sqlite).quoted
    try database.run("CREATE TABLE \(table) (\(quoted.joined(separator: ", ")))")
    if !index.isEmpty { try database.run("CREATE INDEX by_value ON \(table) \(index)") }
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try database.run("INSERT INTO \(table) VALUES (\(places))", forEach: rows)
    return database
  }

  /// The data set from the database's roll-up.
  func pushed() throws -> Dataset {
    let database = try database()
    try database.defineRollUpFunctions(zone: zone)
    var query = RollUpQuery.all(of: [format], in: .sqlite)[0]
    func ask(_ sql: String, start: Int = 0, take: ([Value]) throws -> Void) throws {
      try database.rows(
        of: sql, parameters: query.parameters(start: start, step: step), atATime: 2
      ) { try $0.forEach(take) }
    }
    var extent: TableExtent?
    try ask(query.extent) { extent = try query.extent(in: $0) }
    guard let extent else { throw PushDownError(.malformedAnswer, table: name) }
    let lattice = Lattice(startingOnTheDayOf: extent.first, in: zone, step: step)
    var rollUp = TableRollUp(
      format, on: lattice, from: extent.first, to: extent.last, shownTwice: extent.shownTwice, skipped: extent.skipped)
    try ask(query.buckets, start: lattice.anchor.unixSeconds) { try rollUp.add(query.bucket(in: $0)) }
    if rollUp.mayHoldEqualRows {
      query = query.withoutEqualRows
      var own = extent
      try ask(query.extent) { own = try query.extent(in: $0) }
      rollUp = TableRollUp(
        format, on: lattice, from: own.first, to: own.last, shownTwice: own.shownTwice, skipped: own.skipped,
        equalRows: extent.rows - own.rows)
      try ask(query.buckets, start: lattice.anchor.unixSeconds) { try rollUp.add(query.bucket(in: $0)) }
    }
    try ask(query.moments) {
      let moments = try query.moments(in: $0)
      try rollUp.add(moments.rows, service: moments.service)
    }
    return try Dataset(title: "T", zone: zone, tables: [rollUp])
  }

  /// The data set from the same rows as CSV.
  func read() throws -> Dataset {
    func text(_ value: Value) -> String {
      switch value {
      case .null, .blob: ""
      case .integer(let number): "\(number)"
      case .real(let number): "\(number)"
      case .text(let text): "\"\(text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined())\""
      }
    }
    let lines = [columns.map { text(.text($0)) }] + rows.map { $0.map(text) }
    let bytes = Array((lines.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n").utf8)
    let plan = try TablePlan(format, reading: bytes.span)
    let first = try period?.start ?? plan.sample(bytes.span).times.min() ?? plan.sample(bytes.span).first
    let lattice = Lattice(startingOnTheDayOf: first, in: zone, step: step)
    return try Dataset(title: "T", zone: zone, tables: [plan.rollUp(bytes.span, on: lattice, cutEvery: 64)])
  }

  /// The error that the database reports; nil for none.
  func fault() -> String? {
    do {
      _ = try pushed()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
