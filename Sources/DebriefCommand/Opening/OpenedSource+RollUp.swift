import Configuration
import Datasets
import Ingestion

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
  /// No more parts are held at a time than are being read.
  ///
  /// - Complexity: O(n) in the bytes of all tables; memory grows with buckets and series, not with rows.
  func rolledUp(threads: Int) async throws -> Dataset {
    if let pushed { return try dataset(of: pushed.rollUps) }
    let parts = try await parts(threads: threads)
    var wholes = [TableRollUp?](repeating: nil, count: tables.count)
    for start in stride(from: 0, to: parts.count, by: threads) {
      let wave = Array(parts[start..<min(start + threads, parts.count)])
      let scans = try await wave.concurrentMap(threads: threads) { part in Result { try rollUp(of: part) } }
      for (part, scan) in zip(wave, scans) {
        if wholes[part.table] == nil {
          wholes[part.table] = try scan.get()
        } else {
          try wholes[part.table]?.merge(scan.get())
        }
      }
    }
    return try dataset(of: wholes.compactMap(\.self))
  }

  private func dataset(of tables: [TableRollUp]) throws(IngestionError) -> Dataset {
    try Dataset(
      title: configuration.title, zone: zone, tables: tables, incidents: knowledge.incidents,
      callGraph: knowledge.callGraph, objectives: configuration.objectives, rhythm: configuration.rhythm,
      notices: knowledge.notices)
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

  private func rollUp(of part: Stretch<Part>) throws -> TableRollUp {
    let table = tables[part.table]
    return try table.file.contents.withBytes { bytes throws(IngestionError) in
      try table.plan.scan(bytes, part: part.extent, on: lattice)
    }
  }
}
