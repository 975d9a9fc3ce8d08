internal import Datasets
internal import Time

extension TablePlan {
  /// Rolls up the rows that begin in `part` of `bytes`, the whole table. Parts can be scanned in any order and at the
  /// same time; their roll-ups are merged in the parts' order.
  ///
  /// The rows in `equal` are passed over. Where clocks go back, the roll-up of all parts before, `earlier`, tells in which showing of an
  /// hour a part begins; without it the roll-up says whether it is needed.
  ///
  /// - Complexity: O(n) in the part's length.
  public func scan(
    _ bytes: Span<UInt8>, part: Part, on lattice: Lattice, without equal: EqualRows = .none,
    after earlier: TableRollUp? = nil
  ) throws(IngestionError) -> TableRollUp {
    guard let (position, line) = part.firstRecord(in: bytes) else { return TableRollUp(format, on: lattice) }
    var scan = TableScan(self, of: part, lattice: lattice, position: position, line: line, without: equal)
    scan.earlier = earlier
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
    let parts = parts(ranges, surveys: surveys)
    let whole = try rollUp(bytes, parts, on: lattice, without: .none)
    guard whole.mayHoldEqualRows else { return whole }
    let equal = equalRows(in: bytes, of: parts)
    return equal.positions.isEmpty ? whole : try rollUp(bytes, parts, on: lattice, without: equal)
  }

  private func rollUp(
    _ bytes: Span<UInt8>, _ parts: [Part], on lattice: Lattice, without equal: EqualRows
  ) throws(IngestionError) -> TableRollUp {
    var whole = TableRollUp(format, on: lattice)
    for part in parts {
      var own = try scan(bytes, part: part, on: lattice, without: equal)
      if own.dependsOnEarlier { own = try scan(bytes, part: part, on: lattice, without: equal, after: whole) }
      try whole.merge(own)
    }
    return whole
  }
}
