import Configuration
import Datasets
import Ingestion
import Time

extension OpenedSource {
  /// A stretch of one of the tables.
  struct Stretch<Extent: Sendable>: Sendable {
    /// Number of the table.
    let table: Int
    let extent: Extent
  }

  /// Reads all rows of files, on up to `threads` threads.
  ///
  /// Tables are cut at fixed places and merged in order, so neither the numbers nor the first error depend on the threads.
  /// No more parts are held at a time than are being read. Throws where a file changed meanwhile.
  ///
  /// - Complexity: O(n) in the bytes of all tables; memory grows with buckets and series, not with rows.
  func rolledUp(threads: Int) async throws -> Dataset {
    if let pushed {
      try checkUnchanged()
      return try dataset(of: pushed.rollUps)
    }
    let parts = try await parts(threads: threads)
    let none = [EqualRows](repeating: .none, count: tables.count)
    var wholes = try await rolledUp(parts, without: none, threads: threads)
    let doubtful = Set(wholes.indices.filter { wholes[$0].mayHoldEqualRows })
    let equal = try await equalRows(in: doubtful, of: parts, threads: threads)
    let again = doubtful.filter { !equal[$0].positions.isEmpty }
    guard !again.isEmpty else {
      try checkUnchanged()
      return try dataset(of: wholes)
    }
    // Sums cannot be taken back, so the table is rolled up once more.
    let rest = parts.filter { again.contains($0.table) }
    for (place, whole) in zip(again.sorted(), try await rolledUp(rest, without: equal, threads: threads)) {
      wholes[place] = whole
    }
    try checkUnchanged()
    return try dataset(of: wholes)
  }

  /// What the tables of `parts` come to, in their order, without the rows that `equal` names for each table.
  private func rolledUp(
    _ parts: [Stretch<Part>], without equal: [EqualRows], threads: Int
  ) async throws -> [TableRollUp] {
    var wholes = [TableRollUp?](repeating: nil, count: tables.count)
    for start in stride(from: 0, to: parts.count, by: threads) {
      let wave = Array(parts[start..<min(start + threads, parts.count)])
      let scans = try await wave.concurrentMap(threads: threads) { part in
        Result { try rollUp(of: part, without: equal[part.table]) }
      }
      for (part, scan) in zip(wave, scans) {
        var own = try scan.get()
        if own.dependsOnEarlier, let whole = wholes[part.table] {
          own = try rollUp(of: part, without: equal[part.table], after: whole)
        }
        if wholes[part.table] == nil {
          wholes[part.table] = own
        } else {
          try wholes[part.table]?.merge(own)
        }
      }
    }
    return wholes.compactMap(\.self)
  }

  /// By table the rows of those numbered `places` that an earlier row equals.
  func equalRows(in places: Set<Int>, of parts: [Stretch<Part>], threads: Int) async throws -> [EqualRows] {
    try await Array(tables.enumerated()).concurrentMap(threads: threads) { place, table in
      guard places.contains(place) else { return .none }
      let own = parts.filter { $0.table == place }.map(\.extent)
      return table.file.contents.withBytes { table.plan.equalRows(in: $0, of: own) }
    }
  }

  /// The same of a data set that was rolled up from this source.
  func equalRows(of measured: Dataset, in parts: [Stretch<Part>], threads: Int) async throws -> [EqualRows] {
    let places = Set(measured.tables.indices.filter { measured.tables[$0].equalRows > 0 })
    return try await equalRows(in: places, of: parts, threads: threads)
  }

  private func dataset(of tables: [TableRollUp]) throws(IngestionError) -> Dataset {
    try Dataset(
      title: configuration.title, zone: zone, tables: tables, incidents: knowledge.incidents,
      callGraph: knowledge.callGraph, objectives: configuration.objectives, rhythm: configuration.rhythm,
      steps: stepNotices, notices: knowledge.notices)
  }

  /// The parts of all tables, in order.
  func parts(threads: Int) async throws -> [Stretch<Part>] {
    let ranges = tables.map { $0.plan.ranges(length: $0.file.contents.count) }
    let stretches = ranges.enumerated().flatMap { table, ranges in ranges.map { Stretch(table: table, extent: $0) } }
    let surveys = try await stretches.concurrentMap(threads: threads) { stretch in
      tables[stretch.table].file.contents.withBytes { PartSurvey(of: $0, in: stretch.extent) }
    }
    var rest = surveys[...]
    return zip(tables, ranges).enumerated().flatMap { number, table in
      let own = rest.prefix(table.1.count)
      rest = rest.dropFirst(table.1.count)
      return table.0.plan.parts(table.1, surveys: Array(own)).map { Stretch(table: number, extent: $0) }
    }
  }

  private func rollUp(
    of part: Stretch<Part>, without equal: EqualRows, after earlier: TableRollUp? = nil
  ) throws -> TableRollUp {
    let table = tables[part.table]
    return try table.file.withBytes { bytes in
      try table.plan.scan(bytes, part: part.extent, on: table.lattice ?? lattice, without: equal, after: earlier)
    }
  }
}
