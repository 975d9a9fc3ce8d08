public import Datasets
public import Time

extension TablePlan {
  /// The rows themselves that begin in `part` of `bytes`, at most `limit`; those of `windows` alone where these are given. The rows in `equal`
  /// are passed over.
  ///
  /// Throws what rolling up the same part throws.
  ///
  /// - Complexity: O(n) in the part's length.
  public func rows(
    _ bytes: Span<UInt8>, part: Part, on lattice: Lattice, in windows: [TimeWindow]?, limit: Int,
    without equal: EqualRows = .none
  ) throws(IngestionError) -> TableRows {
    let none = TableRows(metricCount: format.metrics.count)
    guard let (position, line) = part.firstRecord(in: bytes) else { return none }
    var scan = TableScan(
      self, of: part, lattice: lattice, position: position, line: line, without: equal,
      keeping: TableScan.Keeping(windows, limit: limit))
    try scan.rows(of: bytes, before: part.range.upperBound)
    guard scan.rollUp.dependsOnEarlier, part.range.lowerBound > firstRow.position else { return scan.keptRows }
    // An hour that the clocks showed twice is seldom cut.
    let before = Part(
      range: firstRow.position..<part.range.lowerBound, line: firstRow.line, isQuoted: false,
      rowsAtMost: part.rowsAtMost)
    var again = TableScan(
      self, of: part, lattice: lattice, position: position, line: line, without: equal,
      keeping: TableScan.Keeping(windows, limit: limit))
    again.earlier = try self.scan(bytes, part: before, on: lattice, without: equal)
    try again.rows(of: bytes, before: part.range.upperBound)
    return again.keptRows
  }
}
