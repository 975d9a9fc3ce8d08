import Analysis
import Datasets
import Ingestion
import Queries
import Redaction
import Time

extension OpenedSource {
  /// The rows that the database of a report gets: all, or where these are too many those of the incidents in `findings`, by which
  /// `measured` was told; what `redactor` keeps back is kept back in them too.
  ///
  /// - Complexity: O(n) in the bytes of all tables, which are read once more. Throws where a file changed
  ///   since it was opened.
  func rows(
    for findings: Findings, measured: Dataset, redactor: Redactor?, threads: Int
  ) async throws -> SourceRows {
    let isComplete = measured.tables.map(\.rows).reduce(0, +) <= SourceRows.limit
    let windows = isComplete ? nil : findings.incidents.map(\.incident.window)
    var tables = try await unchanged {
      if let pushed {
        try await pushed.rows(in: windows, limit: SourceRows.limit)
      } else {
        try await rows(in: windows, measured: measured, threads: threads)
      }
    }
    if let redactor {
      tables = tables.enumerated().map { redactor.redacted($1, ofTable: $0, in: measured) }
    }
    return SourceRows(tables, isComplete: isComplete)
  }

  private func rows(in windows: [TimeWindow]?, measured: Dataset, threads: Int) async throws -> [TableRows] {
    // A row of rows takes hardly less than ten bytes, so a part never fills the memory.
    let parts = try await parts(threads: threads)
    let equal = try await equalRows(of: measured, in: parts, threads: threads)
    let kept = try await parts.concurrentMap(threads: threads) {
      try rows(of: $0, in: windows, without: equal[$0.table])
    }
    var tables = tables.map { TableRows(metricCount: $0.plan.format.metrics.count) }
    var rest = SourceRows.limit
    for (part, rows) in zip(parts, kept) {
      let before = tables[part.table].count
      tables[part.table].append(rows, upTo: before + rest)
      rest -= tables[part.table].count - before
    }
    return tables
  }

  private func rows(
    of part: Stretch<Part>, in windows: [TimeWindow]?, without equal: EqualRows
  ) throws -> TableRows {
    let table = tables[part.table]
    return try table.file.withBytes { bytes in
      try table.plan.rows(
        bytes, part: part.extent, on: table.lattice ?? lattice, in: windows, limit: SourceRows.limit, without: equal)
    }
  }
}
