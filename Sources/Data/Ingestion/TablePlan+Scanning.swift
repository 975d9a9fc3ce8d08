public import Datasets
public import Time

/// What a part of a table came to, and the rows of it that were kept.
public struct PartReading: Sendable {
  /// The part on buckets.
  public let rollUp: TableRollUp
  /// Its rows.
  public let kept: KeptRows
}

extension TablePlan {
  /// Rolls up the rows that begin in `part` of `bytes`, the whole table, and keeps those of them that `kept` takes. Parts can be read
  /// in any order and at the same time; their roll-ups are merged in the parts' order.
  ///
  /// The rows in `equal` are passed over. Where clocks go back, the roll-up of all parts before, `earlier`, tells in which showing of an
  /// hour a part begins; without it the roll-up says whether it is needed.
  ///
  /// - Complexity: O(n) in the part's length.
  public func read(
    _ bytes: Span<UInt8>, part: Part, on lattice: Lattice, keeping kept: KeptRows? = nil,
    without equal: EqualRows = .none, after earlier: TableRollUp? = nil
  ) throws(IngestionError) -> PartReading {
    let kept = kept ?? KeptRows(metricCount: format.metrics.count, in: [], all: 0, limit: 0)
    guard let (position, line) = part.firstRecord(in: bytes) else {
      return PartReading(rollUp: TableRollUp(format, on: lattice), kept: kept)
    }
    var scan = TableScan(
      self, of: part, lattice: lattice, position: position, line: line, without: equal, after: earlier, keeping: kept)
    try scan.rows(of: bytes, before: part.range.upperBound)
    return PartReading(rollUp: scan.rollUp, kept: scan.keptRows)
  }

  /// The rows themselves that begin in `part` of `bytes`, at most `limit`; only those in `windows` where these are given. Nothing is
  /// rolled up. `equal` and `earlier` must be those with which the part was rolled up.
  ///
  /// - Complexity: O(n) in the part's length.
  public func rows(
    _ bytes: Span<UInt8>, part: Part, on lattice: Lattice, in windows: [TimeWindow]?, limit: Int,
    without equal: EqualRows = .none, after earlier: TableRollUp? = nil
  ) throws(IngestionError) -> TableRows {
    let everything = TimeWindow(start: Instant(unixSeconds: .min), end: Instant(unixSeconds: .max))
    let kept = KeptRows(metricCount: format.metrics.count, in: windows ?? [everything], all: 0, limit: limit)
    guard let (position, line) = part.firstRecord(in: bytes) else { return kept.rows }
    var scan = TableScan(
      self, of: part, lattice: lattice, position: position, line: line, without: equal, after: earlier, keeping: kept,
      isRollingUp: false)
    try scan.rows(of: bytes, before: part.range.upperBound)
    return scan.keptRows.rows
  }

  /// Rolls up the whole table in `bytes`, one part after another.
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
      var own = try read(bytes, part: part, on: lattice, without: equal).rollUp
      if own.dependsOnEarlier {
        own = try read(bytes, part: part, on: lattice, without: equal, after: whole).rollUp
      }
      try whole.merge(own)
    }
    return whole
  }
}
