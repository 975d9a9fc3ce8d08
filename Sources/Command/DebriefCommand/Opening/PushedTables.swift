import Datasets
import Ingestion
import SQL
import Time
import Warehouses

/// Tables that are rolled up by the database that holds them.
struct PushedTables: Sendable {
  /// What was asked.
  let queries: [RollUpQuery]
  /// What was answered, in the same order.
  let rollUps: [TableRollUp]
  /// The buckets into which all tables are rolled up.
  let lattice: Lattice
  private let access: DatabaseAccess

  /// Asks the database for the tables of `formats`, in buckets of `step` seconds from a midnight in `zone`; no more than a page of
  /// its answers is held at a time. Before anything is billed, it tells how much will be read.
  init(_ formats: [TableFormat], step: Int, zone: Zone, access: DatabaseAccess) async throws {
    let engine = try await access.engine()
    var queries = RollUpQuery.all(of: formats, in: engine.dialect)
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
    lattice = Lattice(startingOnTheDayOf: first, in: zone, step: step)
    var rollUps: [TableRollUp] = []
    for (place, extent) in extents.enumerated() {
      var rollUp = try await Self.buckets(of: queries[place], extent, on: lattice, from: engine)
      if rollUp.mayHoldEqualRows {
        let distinct = queries[place].withoutEqualRows
        try await engine.announce([Question(distinct.extent, of: distinct)], for: "looking for equal rows")
        var own = extent
        try await engine.ask(Question(distinct.extent, of: distinct)) { rows in
          for row in rows { own = try distinct.extent(in: row) }
        }
        if own.rows < extent.rows {
          queries[place] = distinct
          rollUp = try await Self.buckets(
            of: distinct, own, on: lattice, from: engine, equalRows: extent.rows - own.rows)
        }
      }
      let query = queries[place]
      if access.asksSingleRows, rollUp.isFinerThanBuckets {
        try await engine.ask(Question(query.moments, of: query)) { rows in
          for row in rows {
            let moments = try query.moments(in: row)
            try Self.placing(in: query) { () throws(IngestionError) in
              try rollUp.add(moments.rows, service: moments.service)
            }
          }
        }
      }
      rollUps.append(rollUp)
    }
    engine.sumUp()
    self.queries = queries
    self.rollUps = rollUps
    self.access = access
  }

  /// What the buckets of the table that `query` asks for come to.
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

  /// Does `work`, whose faults are those of a table and not of the file that the configuration calls it by.
  private static func placing(
    in query: RollUpQuery, _ work: () throws(IngestionError) -> Void
  ) throws(IngestionError) {
    do throws(IngestionError) {
      try work()
    } catch {
      throw IngestionError(error.fault, file: "table \(query.table)", column: error.column)
    }
  }

  /// Whether single rows were looked at where they are finer than buckets.
  var asksSingleRows: Bool { access.asksSingleRows }

  /// Up to `limit` rows of the tables as they are, in their order of time; those of `windows` alone where these are given.
  func rows(in windows: [TimeWindow]?, limit: Int) async throws -> [TableRows] {
    let none = queries.map { TableRows(metricCount: $0.format.metrics.count) }
    if let windows, windows.isEmpty { return none }
    let engine = try await access.engine()
    try await engine.announce(
      queries.map { Question(rowsOf: $0, in: windows, limit: limit) }, for: "the rows that its database gets")
    var tables: [TableRows] = []
    for (query, none) in zip(queries, none) {
      var rows = none
      var numbers: [String: Int] = [:]
      let rest = limit - tables.map(\.count).reduce(0, +)
      if rest > 0 {
        try await engine.ask(Question(rowsOf: query, in: windows, limit: rest)) { answers in
          try query.append(answers, to: &rows, &numbers)
        }
      }
      tables.append(rows)
    }
    engine.sumUp()
    return tables
  }
}
