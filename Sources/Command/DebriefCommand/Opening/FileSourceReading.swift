import Datasets
import Ingestion
import Pages
import Queries
import Time
import Warehouses

/// The tables of files, read to their end: what they came to, and what it takes to find single rows again.
///
/// Tables are cut at fixed places and merged in order, so neither the numbers nor the first error depend on the threads.
/// No more parts are held at a time than are being read.
struct FileSourceReading: SourceReading {
  /// A part of one of the tables that was read.
  private struct ReadPart: Sendable {
    /// Number of the table.
    let table: Int
    let part: Part
    /// Its earliest and latest time; nil where it has no rows that count.
    var span: ClosedRange<Instant>?
    /// What its rows need to know of those before; nil for nothing.
    var earlier: TableRollUp?

    /// Whether it may have rows in `windows`, or any where none are given.
    func reaches(into windows: [TimeWindow]?) -> Bool {
      guard let span else { return false }
      return windows.map { $0.contains { $0.start <= span.upperBound && span.lowerBound < $0.end } } ?? true
    }
  }

  private let source: FileSource
  private let windows: [TimeWindow]
  private let threads: Int
  /// The rows of each table that an earlier one equals.
  private var equal: [EqualRows]
  private var rollUps: [TableRollUp?]
  private(set) var kept: [KeptRows]
  private var parts: [ReadPart] = []
  /// Rows read so far, over all tables.
  private var rowCount = 0

  var tables: [TableRollUp] { rollUps.compactMap(\.self) }
  var stepNotices: [Notice] { source.stepNotices }
  var statements: [Provenance.Statement] { [] }

  /// Reads all rows of `source`.
  ///
  /// - Complexity: O(n) in the bytes of all tables; memory grows with buckets, series and kept rows, not with rows.
  init(
    of source: FileSource, keeping windows: [TimeWindow], hashing hashes: InputHashes, threads: Int
  ) async throws {
    let none = [EqualRows](repeating: .none, count: source.tables.count)
    self.init(of: source, keeping: windows, without: none, threads: threads)
    let parts = try await source.parts(threads: threads)
    try await read(parts, hashing: hashes)
    let doubtful = Set(rollUps.indices.filter { rollUps[$0]?.mayHoldEqualRows ?? false })
    let equal = try await source.equalRows(in: doubtful, of: parts, threads: threads)
    let again = doubtful.filter { !equal[$0].positions.isEmpty }
    guard !again.isEmpty else { return }
    // Rows cannot be subtracted from sums, so the table is rolled up again.
    var rest = FileSourceReading(of: source, keeping: windows, without: equal, threads: threads)
    try await rest.read(parts.filter { again.contains($0.table) }, hashing: nil)
    for place in again { (rollUps[place], kept[place]) = (rest.rollUps[place], rest.kept[place]) }
    self.equal = equal
    self.parts = self.parts.filter { !again.contains($0.table) } + rest.parts
    self.parts.sort { ($0.table, $0.part.range.lowerBound) < ($1.table, $1.part.range.lowerBound) }
  }

  private init(of source: FileSource, keeping windows: [TimeWindow], without equal: [EqualRows], threads: Int) {
    self.source = source
    self.windows = windows
    self.equal = equal
    self.threads = threads
    rollUps = [TableRollUp?](repeating: nil, count: source.tables.count)
    kept = source.tables.map {
      KeptRows(
        metricCount: $0.plan.format.metrics.count, in: windows, all: SourceRows.limit, limit: SourceRows.limit)
    }
  }

  /// Reads `stretches`, as many at a time as there are threads; meanwhile another task hashes the same bytes.
  private mutating func read(_ stretches: [FileSource.Stretch], hashing hashes: InputHashes?) async throws {
    for start in stride(from: 0, to: stretches.count, by: threads) {
      let wave = Array(stretches[start..<min(start + threads, stretches.count)])
      let room = max(0, SourceRows.limit - rowCount)
      let (source, windows, equal) = (source, windows, equal)
      // Bytes are hashed while they are at hand: a file may be larger than the memory.
      let work = (hashes == nil ? [] : [nil]) + wave.map(Optional.some)
      let scans = try await work.concurrentMap(threads: threads) { stretch in
        guard let stretch else {
          for own in wave { hashes?.add(source.tables[own.table].file, upTo: own.part.range.upperBound) }
          return nil as Result<PartReading, any Error>?
        }
        return Result { try source.read(stretch, keeping: windows, all: room, without: equal[stretch.table]) }
      }
      for (stretch, scan) in zip(wave, scans.compactMap(\.self)) { try add(scan.get(), of: stretch, all: room) }
    }
  }

  private mutating func add(_ found: PartReading, of stretch: FileSource.Stretch, all room: Int) throws {
    var (own, part) = (found, ReadPart(table: stretch.table, part: stretch.part))
    if own.rollUp.dependsOnEarlier, let whole = rollUps[stretch.table] {
      own = try source.read(
        stretch, keeping: windows, all: room, without: equal[stretch.table], after: whole)
      part.earlier = whole.clocks
    }
    part.span = own.rollUp.span
    parts.append(part)
    if rollUps[stretch.table] == nil {
      rollUps[stretch.table] = own.rollUp
    } else {
      try rollUps[stretch.table]?.merge(own.rollUp)
    }
    kept[stretch.table].append(own.kept)
    let before = rowCount
    rowCount += own.rollUp.rows
    guard before <= SourceRows.limit, rowCount > SourceRows.limit else { return }
    for place in kept.indices { kept[place].dropOutsideWindows() }
  }

  func reread(in windows: [TimeWindow]?) async throws -> [TableRows] {
    var tables = source.tables.map { TableRows(metricCount: $0.plan.format.metrics.count) }
    var rest = SourceRows.limit
    let wanted = parts.filter { $0.reaches(into: windows) }
    for start in stride(from: 0, to: wanted.count, by: threads) where rest > 0 {
      let wave = Array(wanted[start..<min(start + threads, wanted.count)])
      let found = try await wave.concurrentMap(threads: threads) {
        try rows(of: $0, in: windows, limit: SourceRows.limit)
      }
      for (part, rows) in zip(wave, found) {
        let before = tables[part.table].count
        tables[part.table].append(rows, upTo: before + rest)
        rest -= tables[part.table].count - before
      }
    }
    return tables
  }

  private func rows(of part: ReadPart, in windows: [TimeWindow]?, limit: Int) throws -> TableRows {
    let table = source.tables[part.table]
    return try table.file.withBytes { bytes in
      try table.plan.rows(
        bytes, part: part.part, on: source.lattice(ofTable: part.table), in: windows, limit: limit,
        without: equal[part.table], after: part.earlier)
    }
  }

  /// Writes all rows of `table` that count into `file`, part after part, of which no more are held than there are threads.
  ///
  /// The same rows give the same bytes, on any number of threads. Throws where the table's file changed since it was opened.
  func write(_ table: LoadableTable, into file: DraftFile) async throws -> FileRecord {
    let parts = parts.filter { $0.table == table.place }
    try file.append(TableText(header: table.resource.columnNames).bytes.span)
    for start in stride(from: 0, to: parts.count, by: threads) {
      try Task.checkCancellation()
      let wave = Array(parts[start..<min(start + threads, parts.count)])
      let texts = try await wave.concurrentMap(threads: threads) { part in
        TableText(try rows(of: part, in: nil, limit: .max), metrics: table.metrics)
      }
      for text in texts { try file.append(text.bytes.span) }
    }
    try source.tables[table.place].file.checkUnchanged()
    return file.finish()
  }
}
