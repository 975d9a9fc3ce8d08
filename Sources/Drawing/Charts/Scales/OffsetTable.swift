/// When the clocks of one place run how far ahead of UTC: all a chart needs to know of a time zone.
public struct OffsetTable: Hashable, Sendable {
  /// A stretch of time with one offset.
  public struct Period: Hashable, Sendable {
    /// First second of the stretch, in seconds since 1970 UTC.
    public let start: Int
    /// Seconds ahead of UTC.
    public let offset: Int

    /// A stretch that begins at `start`.
    public init(start: Int, offset: Int) {
      self.start = start
      self.offset = offset
    }
  }

  /// The stretches in order of time; the first also holds for all time before it.
  public let periods: [Period]

  /// The table of `periods`, which must be in order of time and not empty.
  public init(_ periods: [Period]) {
    precondition(!periods.isEmpty, "an offset table needs at least one period")
    self.periods = periods
  }

  /// Coordinated universal time.
  public static let utc = OffsetTable([Period(start: 0, offset: 0)])

  /// Seconds ahead of UTC at `second`. - Complexity: O(log n)
  public func offset(at second: Int) -> Int {
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].start <= second { low = middle + 1 } else { high = middle }
    }
    return periods[max(0, low - 1)].offset
  }

  /// The second at which the clocks first show `civil` (seconds since 1970 on the wall); where they skip it, the first
  /// second after the skip.
  func second(showing civil: Int) -> Int {
    // Clocks differ from UTC by less than a day, so one of the offsets around the same number is in force.
    let offsets = [offset(at: civil - 86_400), offset(at: civil), offset(at: civil + 86_400)]
    let shown = offsets.map { civil - $0 }.filter { $0 + offset(at: $0) == civil }
    if let first = shown.min() { return first }
    let change = periods.first { $0.start > civil - 100_000 && $0.start + $0.offset > civil }
    return change?.start ?? civil - offsets[1]
  }

  /// The stretches of constant offset that [start, end) falls into.
  func stretches(from start: Int, to end: Int) -> [(start: Int, end: Int, offset: Int)] {
    guard start < end else { return [] }
    let cuts = [start] + periods.map(\.start).filter { $0 > start && $0 < end } + [end]
    return zip(cuts, cuts.dropFirst()).map { ($0, $1, offset(at: $0)) }
  }

  /// `UTC`, `UTC+2`, `UTC+5:30`, or both where the clocks change in between: `UTC+1/+2`.
  public func label(from start: Int, to end: Int) -> String {
    var offsets: [Int] = []
    for stretch in stretches(from: start, to: max(end, start + 1)) where !offsets.contains(stretch.offset) {
      offsets.append(stretch.offset)
    }
    let words = offsets.prefix(2).map(OffsetTable.signed)
    return words == [""] ? "UTC" : "UTC" + words.map { $0.isEmpty ? "±0" : $0 }.joined(separator: "/")
  }

  private static func signed(_ offset: Int) -> String {
    guard offset != 0 else { return "" }
    let minutes = abs(offset) / 60 % 60
    let hours = "\(offset < 0 ? "−" : "+")\(abs(offset) / 3_600)"
    return minutes == 0 ? hours : "\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
