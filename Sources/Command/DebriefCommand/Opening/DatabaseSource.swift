import Configuration
import Datasets
import Ingestion
import Pages
import Queries
import SQL
import Time
import Warehouses

/// Tables that are rolled up by their database.
struct DatabaseSource: Source {
  private let formats: [TableFormat]
  private let step: Int
  private let zone: Zone
  private let access: DatabaseAccess
  /// The file that is the database; none for one that is elsewhere.
  let files: [InputFile]

  /// The tables of `opened` in the database behind `access`. Nothing is asked yet.
  init(_ opened: OpenedConfiguration, access: DatabaseAccess) throws {
    guard let step = opened.configuration.step else { preconditionFailure("who names a database names a step") }
    formats = opened.formats
    zone = opened.zone
    self.step = step
    self.access = access
    files = [try access.file()].compactMap(\.self)
  }

  /// Asks the database; no more than a page of its answers is held at a time. Before anything is billed, the console shows how much will
  /// be read.
  func rollUp(
    keeping windows: [TimeWindow], hashing hashes: InputHashes, threads _: Int
  ) async throws -> DatabaseSourceReading {
    for file in files { hashes.add(file) }
    let engine = try await access.engine()
    var reading = DatabaseSourceReading(
      queries: RollUpQuery.all(of: formats, in: engine.dialect), access: access)
    try await reading.rollUp(step: step, zone: zone, in: engine)
    try await reading.keep(windows, from: engine)
    return reading
  }
}

/// What a database was asked, and what it answered.
struct DatabaseSourceReading: SourceReading {
  /// What was asked of each table.
  private var queries: [RollUpQuery]
  private(set) var tables: [TableRollUp] = []
  private(set) var kept: [KeptRows] = []
  private let access: DatabaseAccess
  /// The end of the last bucket that has a row.
  private var end = Instant(unixSeconds: 0)

  fileprivate init(queries: [RollUpQuery], access: DatabaseAccess) {
    self.queries = queries
    self.access = access
  }

  var stepNotices: [Notice] { [] }

  var statements: [Provenance.Statement] {
    zip(queries, tables).flatMap { query, table in
      [Provenance.Statement(on: .buckets, of: query.table, query.buckets)]
        + (access.asksSingleRows && table.isFinerThanBuckets
          ? [Provenance.Statement(on: .rows, of: query.table, query.moments)] : [])
    }
  }

  func reread(in windows: [TimeWindow]?) async throws -> [TableRows] {
    if let windows, windows.isEmpty { return noRows }
    return try await rows(in: windows, from: access.engine())
  }

  private var noRows: [TableRows] { queries.map { TableRows(metricCount: $0.format.metrics.count) } }
}

extension DatabaseSourceReading {
  /// Rolls up all tables in buckets of `step` seconds from a midnight in `zone`.
  fileprivate mutating func rollUp(step: Int, zone: Zone, in engine: any SQLEngine) async throws {
    try await engine.announce(
      queries.flatMap { query in
        [Question(query.extent, of: query), Question(query.buckets, of: query)]
          + (access.asksSingleRows ? [Question(query.moments, of: query)] : [])
      }, for: "this report")
    var extents: [TableExtent] = []
    for query in queries {
      try await engine.ask(Question(query.extent, of: query)) { rows in
        extents += try rows.map { row throws(PushDownError) in try query.extent(in: row) }
      }
    }
    let first = extents.map(\.first).min() ?? Instant(unixSeconds: 0)
    let lattice = Lattice(startingOnTheDayOf: first, in: zone, step: step)
    end = (extents.map(\.last).max() ?? first).advanced(by: step)
    for (place, extent) in extents.enumerated() {
      var table = try await Self.buckets(of: queries[place], extent, on: lattice, from: engine)
      if table.mayHoldEqualRows, let distinct = try await withoutEqualRows(place, extent, on: lattice, from: engine) {
        (queries[place], table) = distinct
      }
      if access.asksSingleRows, table.isFinerThanBuckets {
        try await Self.addMoments(of: queries[place], to: &table, from: engine)
      }
      tables.append(table)
    }
    engine.sumUp()
  }

  /// The table at `place` without the rows that equal others; nil if it has none.
  private func withoutEqualRows(
    _ place: Int, _ extent: TableExtent, on lattice: Lattice, from engine: any SQLEngine
  ) async throws -> (query: RollUpQuery, table: TableRollUp)? {
    let distinct = queries[place].withoutEqualRows
    try await engine.announce([Question(distinct.extent, of: distinct)], for: "looking for equal rows")
    var own = extent
    try await engine.ask(Question(distinct.extent, of: distinct)) { rows in
      for row in rows { own = try distinct.extent(in: row) }
    }
    guard own.rows < extent.rows else { return nil }
    let table = try await Self.buckets(
      of: distinct, own, on: lattice, from: engine, equalRows: extent.rows - own.rows)
    return (distinct, table)
  }

  /// The table that `query` asks for, on buckets.
  private static func buckets(
    of query: RollUpQuery, _ extent: TableExtent, on lattice: Lattice, from engine: any SQLEngine, equalRows: Int = 0
  ) async throws -> TableRollUp {
    var rollUp = TableRollUp(
      query.format, on: lattice, from: extent.first, to: extent.last, shownTwice: extent.shownTwice,
      skipped: extent.skipped, equalRows: equalRows)
    let question = Question(query.buckets, of: query, start: lattice.anchor.unixSeconds, step: lattice.step)
    try await engine.ask(question) { rows in
      for row in rows {
        let bucket = try query.bucket(in: row)
        try placing(in: query) { () throws(IngestionError) in try rollUp.add(bucket) }
      }
    }
    return rollUp
  }

  /// Adds the row statistics to `table`.
  private static func addMoments(
    of query: RollUpQuery, to table: inout TableRollUp, from engine: any SQLEngine
  ) async throws {
    var rollUp = table
    try await engine.ask(Question(query.moments, of: query)) { rows in
      for row in rows {
        let moments = try query.moments(in: row)
        try placing(in: query) { () throws(IngestionError) in try rollUp.add(moments.rows, service: moments.service) }
      }
    }
    table = rollUp
  }

  /// Performs `work`, whose errors concern a table, not the file under its name in the configuration.
  private static func placing(
    in query: RollUpQuery, _ work: () throws(IngestionError) -> Void
  ) throws(IngestionError) {
    do throws(IngestionError) {
      try work()
    } catch {
      throw IngestionError(error.fault, file: "table \(query.table)", column: error.column)
    }
  }
}

extension DatabaseSourceReading {
  /// Keeps the rows of the tables, which were rolled up: all of them if there are few, else those in `windows`.
  fileprivate mutating func keep(_ windows: [TimeWindow], from engine: any SQLEngine) async throws {
    let isComplete = tables.map(\.rows).reduce(0, +) <= SourceRows.limit
    guard isComplete || !windows.isEmpty else {
      kept = noRows.map { KeptRows($0, isComplete: false) }
      return
    }
    // An incident without an end lasts as long as there are rows.
    let known = windows.map { window in
      TimeWindow(start: window.start, end: max(window.start.advanced(by: 1), min(window.end, end)))
    }
    let rows = try await rows(in: isComplete ? nil : known, from: engine)
    kept = rows.map { KeptRows($0, isComplete: isComplete, in: windows) }
  }

  /// Up to ``SourceRows/limit`` rows of the tables, in their order of time; only those of `windows` where these are given.
  private func rows(in windows: [TimeWindow]?, from engine: any SQLEngine) async throws -> [TableRows] {
    try await engine.announce(
      queries.map { Question(rowsOf: $0, in: windows, limit: SourceRows.limit) },
      for: "the rows that its database gets")
    var tables: [TableRows] = []
    var rest = SourceRows.limit
    for (query, none) in zip(queries, noRows) {
      var rows = none
      var numbers: [String: Int] = [:]
      if rest > 0 {
        try await engine.ask(Question(rowsOf: query, in: windows, limit: rest)) { answers in
          try query.append(answers, to: &rows, &numbers)
        }
      }
      rest -= rows.count
      tables.append(rows)
    }
    engine.sumUp()
    return tables
  }
}
