public import Datasets

extension TablePlan {
  /// The rows themselves that begin in `part` of `bytes`, at most `limit`; those of `windows` alone where these are given.
  ///
  /// Throws what rolling up the same part throws.
  ///
  /// - Complexity: O(n) in the part's length.
  public func rows(
    _ bytes: Span<UInt8>, part: Part, on lattice: Lattice, in windows: [TimeWindow]?, limit: Int
  ) throws(IngestionError) -> TableRows {
    let none = TableRows(metricCount: format.metrics.count)
    guard let (position, line) = part.firstRecord(in: bytes) else { return none }
    var scan = TableScan(
      self, lattice: lattice, position: position, line: line, keeping: TableScan.Keeping(windows, limit: limit))
    try scan.rows(of: bytes, before: part.range.upperBound)
    return scan.keptRows
  }
}
