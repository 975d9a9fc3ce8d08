import Datasets
import Ingestion
import Time
import Warehouses

extension OpenedSource {
  /// Writes all rows of `table` that count in `measured` into `file`, part after part, of which no more are held than there are threads.
  ///
  /// The same rows give the same bytes, on any number of threads.
  func write(
    _ table: LoadableTable, of measured: Dataset, into file: DraftFile, threads: Int
  ) async throws -> FileRecord {
    let parts = try await parts(threads: threads).filter { $0.table == table.place }
    let equal = try await equalRows(of: measured, in: parts, threads: threads)[table.place]
    try file.append(TableText(header: table.resource.columnNames).bytes.span)
    for start in stride(from: 0, to: parts.count, by: threads) {
      try Task.checkCancellation()
      let wave = Array(parts[start..<min(start + threads, parts.count)])
      let texts = try await wave.concurrentMap(threads: threads) { part in
        TableText(try allRows(of: part, without: equal), metrics: table.metrics)
      }
      for text in texts { try file.append(text.bytes.span) }
    }
    try checkUnchanged()
    return file.finish()
  }

  private func allRows(of part: Stretch<Part>, without equal: EqualRows) throws -> TableRows {
    let table = tables[part.table]
    return try table.file.withBytes { bytes in
      try table.plan.rows(bytes, part: part.extent, on: table.lattice ?? lattice, in: nil, limit: .max, without: equal)
    }
  }
}
