public import Analysis
import Datasets
public import SQL
import Time
public import Warehouses

/// A report's data and findings as a database of SQLite, in the bytes of its file.
///
/// Each source table that holds a metric is a STRICT table of the same name; beside them lie what was found and views for the usual
/// questions. Times are texts in UTC, and seconds since 1970. The same findings and rows give the same bytes.
public struct ReportDatabase: Sendable {
  /// Name of its file.
  public static let fileName = "debrief.sqlite"
  /// Tells programs like `file` what it is: `DBRF`.
  private static let applicationID = 0x4442_5246
  private static let version = 2
  /// Most rows of a table's roll-up.
  public static let rollUpLimit = 250_000
  private static let pageSize = 1_024

  /// What it holds of the source tables.
  public enum Contents: Hashable, Sendable {
    /// Every row as it was read.
    case rows(Int)
    /// One row a bucket; and so many rows as they were read, of incidents, in tables called `…_raw`. The tables whose roll-up has
    /// more rows than `ReportDatabase.rollUpLimit` are empty; there are so many of them.
    case rollUp(rawRows: Int, emptyTables: Int)
  }

  /// The file.
  public let bytes: [UInt8]
  /// What it holds.
  public let contents: Contents
  /// Its tables of data, in the order of the sources.
  public let tables: [TableSchema]

  /// What its table of onsets is called.
  let onsets: Identifier
  /// Names of what it holds beside them: tables of findings, and views.
  public let ownTables: [String]

  /// The database of `findings`, and of `rows` as far as they are given.
  ///
  /// - Complexity: O(n log n) in the number of rows, or of buckets of all series.
  public init(of findings: Findings, rows: SourceRows) throws(DatabaseError) {
    let schema = Schema(of: findings.dataset, in: .sqlite)
    let isComplete = rows.isComplete && rows.count <= SourceRows.limit
    let raw = schema.tables.filter { rows.tables.indices.contains($0.place) && rows.tables[$0.place].count > 0 }
    let rawNames = Identifier.unique(
      raw.map { $0.name.name + "_raw" }, in: .sqlite, besides: schema.tables.map(\.name))
    let names = OwnNames(besides: schema.tables.map(\.name) + rawNames)
    var tables: [StrictTable] = []
    for table in schema.tables {
      tables.append(
        isComplete
          ? StrictTable(table, named: table.name, rows: rows.tables[table.place])
          : StrictTable(table, rollUpOf: findings.dataset))
    }
    if !isComplete {
      tables += zip(raw, rawNames).map { StrictTable($0, named: $1, rows: rows.tables[$0.place]) }
    }
    // The second cell of each row is its time.
    let times = tables.lazy.flatMap(\.rows).compactMap { $0[1].number.map { Int($0) } }
    tables.append(StrictTable.buckets(at: times, of: findings, named: names.buckets))
    tables += StrictTable.all(of: findings, named: names)
    let database = try Database()
    try database.run(
      "PRAGMA page_size = \(Self.pageSize); PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(Self.version)"
    )
    let indexes = Identifier.unique(
      tables.map { "\($0.name.name)_key" } + schema.tables.map { "\($0.name.name)_by_service" },
      in: .sqlite,
      besides: tables.map(\.name) + names.views)
    for (table, index) in zip(tables, indexes) { try table.write(to: database, index: index) }
    for (place, table) in schema.tables.enumerated() {
      // The tables of the schema are written first, in its order.
      let count = tables[place].rows.count
      if count > StrictTable.scannedRows, let service = table.serviceColumn?.name {
        let index = indexes[tables.count + place]
        try database.run(
          "CREATE INDEX \(index.quoted) ON \(table.name.quoted) (\(service.quoted), \(table.secondsColumn.quoted))")
      }
    }
    if !schema.tables.isEmpty {
      let views = Views(schema: schema, names: names, grid: findings.dataset.grid)
      for statement in views.statements { try database.run(statement) }
    }
    onsets = names.onsets
    bytes = try database.bytes()
    contents =
      isComplete
      ? .rows(rows.count)
      : .rollUp(
        rawRows: rows.count,
        emptyTables: schema.tables.count { StrictTable.rollUpCount(of: $0, in: findings.dataset) > Self.rollUpLimit })
    self.tables = schema.tables
    let views = schema.tables.isEmpty ? [] : names.views
    ownTables =
      (tables.dropFirst(isComplete ? schema.tables.count : schema.tables.count + raw.count).map(\.name) + views)
      .filter { name in
        name != names.hourlyServices || schema.tables.contains { $0.serviceColumn != nil }
      }.filter { name in
        name != names.hourlyPerformance || schema.tables.contains { $0.serviceColumn == nil }
      }.map(\.name)
  }
}
