import Datasets
public import Time

/// The extent of a table, known before buckets are allocated.
public struct Reach: Hashable, Sendable {
  /// File name as the configuration gives it, and the time column.
  let file: String
  let column: String
  /// Its earliest and latest known times.
  let span: ClosedRange<Instant>
  /// An upper bound of its number of rows.
  let rows: Int
  /// Its own step in seconds.
  let step: Int

  /// A table of `format` with `times`, in any order, and at most `rows` rows of `step` seconds; nil if no time is in the format's period.
  public init?(_ format: TableFormat, times: [Instant], rows: Int, step: Int) {
    let times = times.filter { format.period?.contains($0) ?? true }
    guard let first = times.min(), let last = times.max() else { return nil }
    (file, column, span) = (format.file, format.timeColumn, first...last)
    (self.rows, self.step) = (rows, step)
  }

  /// A period of more than `sparseCount` buckets must have at least one row per `greatestSparsity` buckets: one mistyped year would produce
  /// a report of gaps.
  static let sparseCount = 100_000
  static let greatestSparsity = 100

  /// Whether `rows` are too few for this number of buckets.
  static func isSparse(_ rows: Int, in buckets: Int) -> Bool {
    buckets > sparseCount && rows < buckets / greatestSparsity
  }

  /// Throws if tables with these extents are so far apart, or have so few rows for their time span, that buckets of `step` seconds would be
  /// almost all gaps. The error names the tables before and after the widest gap.
  public static func check(_ reaches: [Reach], step: Int, in zone: Zone) throws(IngestionError) {
    let sorted = reaches.sorted { ($0.span.lowerBound, $0.file) < ($1.span.lowerBound, $1.file) }
    guard let first = sorted.first, var before = sorted.first else { return }
    let end = reaches.map(\.span.upperBound).max() ?? first.span.upperBound
    let count = first.span.lowerBound.seconds(until: end) / step + 1
    let rows = reaches.map(\.rows).reduce(0, +)
    // A row with a longer step counts for several buckets.
    let filled = reaches.map { $0.rows * max(1, $0.step / step) }.reduce(0, +)
    guard sorted.count > 1, isSparse(filled, in: count) else { return }
    var widest: (before: Reach, after: Reach, seconds: Int)?
    for after in sorted.dropFirst() {
      let seconds = before.span.upperBound.seconds(until: after.span.lowerBound)
      if seconds > widest?.seconds ?? 0 { widest = (before, after, seconds) }
      if after.span.upperBound > before.span.upperBound { before = after }
    }
    // Without a gap a single table is sparse, which is detected when its rows are read.
    guard let widest else { return }
    func day(_ instant: Instant) -> String { String(zone.civil(at: instant).text.prefix { $0 != " " }) }
    throw IngestionError(
      .tablesTooFarApart(
        begins: day(widest.after.span.lowerBound), other: widest.before.file,
        ends: day(widest.before.span.upperBound), count: count, step: step, rows: rows),
      file: widest.after.file, column: widest.after.column)
  }
}
