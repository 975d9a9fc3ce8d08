public import Analysis
import Datasets
public import SQL
import Time
public import Warehouses

/// A report's data and findings as a SQLite database, in the bytes of its file.
///
/// Each source table with a metric is a STRICT table of the same name. The database also contains the findings, and views for common
/// questions. Times are texts in UTC, and seconds since 1970. The same findings and rows give the same bytes.
public struct ReportDatabase: Sendable {
  /// Name of the file.
  public static let fileName = "debrief.sqlite"
  /// Identifies the file for programs such as `file`: `DBRF`.
  private static let applicationID = 0x4442_5246
  private static let version = 2
  /// The largest number of rows of a table's roll-up.
  public static let rollUpLimit = 250_000
  private static let pageSize = 1_024

  /// What the database contains of the source tables.
  public enum Contents: Hashable, Sendable {
    /// Every source row.
    case rows(Int)
    /// One row per bucket, and `rawRows` source rows of incidents in tables named `…_raw`. The `emptyTables` tables whose roll-up exceeds
    /// `ReportDatabase.rollUpLimit` rows are empty.
    case rollUp(rawRows: Int, emptyTables: Int)
  }

  /// The bytes of the file.
  public let bytes: [UInt8]
  /// What the database contains of the source tables.
  public let contents: Contents
  /// The data tables, in the order of the sources.
  public let tables: [TableSchema]

  /// The name of the table of onsets.
  let onsets: Identifier
  /// Names of the other tables and views, with the findings.
  public let ownTables: [String]

  /// Creates the database of `findings`, and of `rows` as far as available.
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
