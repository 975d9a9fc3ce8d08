import Configuration
import Datasets
import Ingestion
import Queries
import Time

/// A table that is an open file, with the plan by which its rows are read.
struct OpenedTable: Sendable {
  let file: InputFile
  let plan: TablePlan
  /// The times at its beginning.
  let sample: TimeSample
  /// The buckets of its roll-up; nil for those of the report.
  fileprivate(set) var lattice: Lattice?

  /// Number of rows; an overestimate if quoted cells contain line feeds.
  ///
  /// - Complexity: O(n) in the bytes.
  fileprivate var rowCount: Int {
    file.contents.withBytes { plan.rowCount(of: $0) }
  }

  /// Opens the table of `format`, relative to `folder`.
  fileprivate init(_ format: TableFormat, in folder: String) throws {
    let file = try InputFile(format.file, in: folder)
    self.file = file
    (plan, sample) = try file.withBytes { bytes in
      let plan = try TablePlan(format, reading: bytes)
      return (plan, try plan.sample(bytes))
    }
  }
}

/// Tables that are files.
struct FileSource: Sendable {
  let tables: [OpenedTable]
  /// Notices if a table with a longer step than others determines the length of all buckets.
  let stepNotices: [Notice]
  /// The buckets into which tables are rolled up that have none of their own.
  private let lattice: Lattice

  /// Opens the tables of `opened`, of which no more than the beginning is read.
  init(_ opened: OpenedConfiguration) throws {
    var tables = try opened.formats.map { try OpenedTable($0, in: opened.folder) }
    guard let first = tables.map(\.sample.first).min() else {
      preconditionFailure("a configuration names at least one table")
    }
    let step = try Self.step(of: tables, in: opened)
    try Self.checkReach(of: tables, step: step, in: opened.zone)
    let start = max(first, opened.period?.start ?? first)
    lattice = Lattice(startingOnTheDayOf: start, in: opened.zone, step: step)
    for place in tables.indices {
      // The schema of an exported database must be complete.
      guard !opened.isWhole, let own = tables[place].sample.step, own > step else { continue }
      tables[place].lattice = lattice.with(step: own)
    }
    self.tables = tables
    stepNotices = opened.configuration.step == nil ? Self.notices(of: tables, step: step) : []
  }

  var files: [InputFile] { tables.map(\.file) }

  /// The buckets into which the table at `place` is rolled up.
  func lattice(ofTable place: Int) -> Lattice { tables[place].lattice ?? lattice }

  /// The length of the report's buckets: as declared if any table has such a short step, else from the tables.
  private static func step(of tables: [OpenedTable], in opened: OpenedConfiguration) throws(IngestionError) -> Int {
    let samples = tables.map(\.sample)
    guard let declared = opened.configuration.step else {
      return opened.isWhole ? TimeSample.coarsestStep(of: samples) : TimeSample.step(for: samples)
    }
    if let own = samples.compactMap(\.step).min(), own > declared, !samples.contains(where: { $0.step == nil }) {
      let format = tables.first { $0.sample.step == own }?.plan.format
      throw IngestionError(
        .stepTooShort(declared, own: own), file: format?.file ?? "", column: format?.timeColumn)
    }
    return declared
  }

  private static func notices(of tables: [OpenedTable], step: Int) -> [Notice] {
    guard tables.contains(where: { $0.sample.step.map { $0 < step } ?? false }),
      let table = tables.first(where: { $0.sample.step == step })
    else { return [] }
    return [Notice(.warning, .stepOfTable(step), at: .file(table.file.name))]
  }

  /// Throws if the starts of tables are too far apart for any number of rows in them to fill the time between. Rows are counted only in
  /// case of doubt.
  private static func checkReach(of tables: [OpenedTable], step: Int, in zone: Zone) throws(IngestionError) {
    func reaches(counted: Bool) -> [Reach] {
      tables.compactMap { table in
        Reach(
          table.plan.format, times: table.sample.times, rows: counted ? table.rowCount : 0,
          step: table.sample.step ?? step)
      }
    }
    do throws(IngestionError) {
      try Reach.check(reaches(counted: false), step: step, in: zone)
    } catch {
      try Reach.check(reaches(counted: true), step: step, in: zone)
    }
  }
}

extension FileSource: Source {
  func rollUp(keeping windows: [TimeWindow], hashing hashes: InputHashes, threads: Int) async throws
    -> FileSourceReading
  {
    try await FileSourceReading(of: self, keeping: windows, hashing: hashes, threads: threads)
  }
}

extension FileSource {
  /// A part of one table.
  struct Stretch: Sendable {
    /// Number of the table.
    let table: Int
    let part: Part
  }

  /// The parts of all tables, in order.
  ///
  /// - Complexity: O(n) in the bytes, at the speed of memory.
  func parts(threads: Int) async throws -> [Stretch] {
    let ranges = tables.map { $0.plan.ranges(length: $0.file.contents.count) }
    let all = ranges.enumerated().flatMap { table, ranges in ranges.map { (table: table, range: $0) } }
    let surveys = try await all.concurrentMap(threads: threads) { own in
      tables[own.table].file.contents.withBytes { PartSurvey(of: $0, in: own.range) }
    }
    var rest = surveys[...]
    return tables.indices.flatMap { table in
      let own = Array(rest.prefix(ranges[table].count))
      rest = rest.dropFirst(own.count)
      return tables[table].plan.parts(ranges[table], surveys: own).map { Stretch(table: table, part: $0) }
    }
  }

  /// For each table in `places`, the rows that equal an earlier row.
  func equalRows(in places: Set<Int>, of parts: [Stretch], threads: Int) async throws -> [EqualRows] {
    try await Array(tables.enumerated()).concurrentMap(threads: threads) { place, table in
      guard places.contains(place) else { return .none }
      let own = parts.filter { $0.table == place }.map(\.part)
      return table.file.contents.withBytes { table.plan.equalRows(in: $0, of: own) }
    }
  }

  /// The roll-up of `stretch` without the rows in `equal`, and its rows: all of them up to `room`, otherwise those in `windows`.
  func read(
    _ stretch: Stretch, keeping windows: [TimeWindow], all room: Int, without equal: EqualRows,
    after earlier: TableRollUp? = nil
  ) throws -> PartReading {
    let table = tables[stretch.table]
    let kept = KeptRows(
      metricCount: table.plan.format.metrics.count, in: windows, all: room, limit: SourceRows.limit)
    return try table.file.withBytes { bytes in
      try table.plan.read(
        bytes, part: stretch.part, on: lattice(ofTable: stretch.table), keeping: kept, without: equal, after: earlier)
    }
  }
}
