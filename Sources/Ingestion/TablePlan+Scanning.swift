internal import Datasets

extension TablePlan {
  /// Rolls up the rows that begin in `part` of `bytes`, the whole table. Parts can be scanned in any order and at the
  /// same time; their roll-ups are merged in the parts' order.
  ///
  /// - Complexity: O(n) in the part's length.
  public func scan(_ bytes: Span<UInt8>, part: Part, on lattice: Lattice) throws(IngestionError) -> TableRollUp {
    guard let (position, line) = part.firstRecord(in: bytes) else { return TableRollUp(format, on: lattice) }
    var scan = TableScan(self, lattice: lattice, position: position, line: line)
    try scan.rows(of: bytes, before: part.range.upperBound)
    return scan.rollUp
  }

  /// Rolls up the whole table in `bytes`, part after part.
  public func rollUp(
    _ bytes: Span<UInt8>, on lattice: Lattice, cutEvery step: Int = Part.length
  ) throws(IngestionError) -> TableRollUp {
    let ranges = ranges(length: bytes.count, cutEvery: step)
    var surveys: [PartSurvey] = []
    for range in ranges { surveys.append(PartSurvey(of: bytes, in: range)) }
    var whole = TableRollUp(format, on: lattice)
    for part in parts(ranges, surveys: surveys) { try whole.merge(try scan(bytes, part: part, on: lattice)) }
    return whole
  }
}
