internal import Datasets
internal import Statistics
internal import Time

/// All metrics of one service of one table, by bucket of the lattice.
///
/// Most tables have one row per bucket, so a bucket takes 12 bytes per metric until it gets a second value. Memory grows with the buckets
/// from the first to the last, not with rows.
struct ServiceRollUp: Sendable {
  /// Irregularities of a row, or of the rows of a later part.
  struct Oddities {
    /// Rows with a time that the service has already had. Derived from the latest row of the bucket and from the previous row: exact for
    /// rows in order of time and for tables with one time per bucket, otherwise a lower bound.
    var repeats: Int
    /// Whether the first row is a repeat.
    var isFirstRepeated: Bool
    /// Whether the first row has an earlier time than the previous row.
    var isBackwards: Bool
    /// Whether a row may equal an earlier one, because its time is inside the range of earlier times.
    var mayRepeat = false
  }

  /// The first row that was read.
  struct FirstRow: Sendable {
    let instant: Instant
    let bucket: Int
    let offset: Int32
    let line: Int
  }

  /// The bucket has no value.
  static let emptyTag: Int32 = -1
  /// A bucket without rows.
  private static let noRow: Int32 = -1

  /// The aggregate of each metric.
  let aggregates: [Metric.Aggregate]
  /// Number of metrics.
  var width: Int { aggregates.count }
  /// The first bucket in the arrays.
  private(set) var base = 0
  /// Seconds from the start of each bucket to its latest row, with or without values.
  private(set) var rows: [Int32] = []
  /// By bucket and metric: ``emptyTag``; the offset of the single value; or −2 − the index in `buckets`.
  private(set) var tags: [Int32] = []
  /// By bucket and metric: the single value.
  private(set) var singles: [Double] = []
  /// Buckets with two or more values, in no order.
  private(set) var buckets: [Bucket] = []
  /// By metric: the values of all buckets that have two or more.
  private(set) var sketches: [QuantileSketch]
  /// Moments of the rows, independent of buckets.
  private(set) var moments: RowMoments
  /// Row statistics computed by the database; nil if the rows were read locally.
  var told: ServiceRows?
  /// The first row, and the time of the last one, in the order read; nil before the first row.
  private(set) var first: FirstRow?
  private(set) var last: Instant?
  /// The earliest and the latest time.
  private var earliest = Instant(unixSeconds: .max)
  private var latest = Instant(unixSeconds: .min)

  init(of metrics: [Metric]) {
    aggregates = metrics.map(\.aggregate)
    sketches = Array(repeating: QuantileSketch(), count: metrics.count)
    moments = RowMoments(width: metrics.count)
  }

  /// The buckets that the arrays cover.
  var range: Range<Int> { base..<base + rows.count }

  /// Adds a row at `instant`, `offset` seconds into `bucket`; `nan` is a gap.
  mutating func add(
    _ values: [Double], at instant: Instant, bucket: Int, offset: Int32, line: Int
  ) -> Oddities {
    cover(bucket..<bucket + 1)
    let row = bucket - base
    let isRepeated = rows[row] == offset || instant == last
    let isBackwards = last.map { instant < $0 } ?? false
    rows[row] = max(rows[row], offset)
    for metric in 0..<width where !values[metric].isNaN {
      insert(values[metric], offset: offset, metric: metric, at: row * width + metric)
    }
    moments.add(values)
    if first == nil { first = FirstRow(instant: instant, bucket: bucket, offset: offset, line: line) }
    last = instant
    let mayRepeat = instant >= earliest && instant <= latest
    if instant > latest { latest = instant }
    if instant < earliest { earliest = instant }
    return Oddities(
      repeats: isRepeated ? 1 : 0, isFirstRepeated: isRepeated, isBackwards: isBackwards, mayRepeat: mayRepeat)
  }

  /// Notes the time of a row that is not added.
  mutating func pass(at instant: Instant) { last = instant }

  /// Adds the `summary` of the bucket that begins at `instant`.
  mutating func add(_ summary: BucketSummary, at instant: Instant, bucket: Int) {
    cover(bucket..<bucket + 1)
    rows[bucket - base] = 0
    for (metric, told) in summary.cells.enumerated() where told.count > 0 {
      let cell = (bucket - base) * width + metric
      // Services that are distinct in the database may have the same name here.
      if told.count == 1 {
        insert(told.amount, offset: 0, metric: metric, at: cell)
      } else {
        merge(Bucket(count: told.count, told.amount, offset: 0), metric: metric, at: cell)
      }
    }
    if first == nil { first = FirstRow(instant: instant, bucket: bucket, offset: 0, line: 0) }
  }

  /// Adds rows that were read later. Returns the irregularities that a single scan over all rows would have found at the boundary.
  mutating func merge(_ later: ServiceRollUp) -> Oddities {
    guard let laterFirst = later.first else {
      return Oddities(repeats: 0, isFirstRepeated: false, isBackwards: false)
    }
    guard let last else {
      self = later
      return Oddities(repeats: 0, isFirstRepeated: false, isBackwards: false)
    }
    let mayRepeat = later.earliest <= latest && later.latest >= earliest
    defer {
      self.last = later.last
      (earliest, latest) = (min(earliest, later.earliest), max(latest, later.latest))
    }
    moments.merge(later.moments)
    for metric in sketches.indices { sketches[metric].merge(later.sketches[metric]) }
    guard later.base < range.upperBound else {
      append(later)
      return Oddities(
        repeats: 0, isFirstRepeated: false, isBackwards: laterFirst.instant < last, mayRepeat: mayRepeat)
    }
    cover(later.range)
    let firstRow = laterFirst.bucket - base
    let isFirstRepeated = rows[firstRow] == laterFirst.offset || laterFirst.instant == last
    let latest = later.rows[laterFirst.bucket - later.base]
    // The loop over buckets detects the first row only if it is the latest of its bucket on both sides.
    var repeats = isFirstRepeated && rows[firstRow] != latest ? 1 : 0
    for laterRow in later.rows.indices where later.rows[laterRow] != ServiceRollUp.noRow {
      let row = later.base + laterRow - base
      if rows[row] == later.rows[laterRow] { repeats += 1 }
      rows[row] = max(rows[row], later.rows[laterRow])
      for metric in 0..<width { merge(later, metric, from: laterRow * width + metric, at: row * width + metric) }
    }
    return Oddities(
      repeats: repeats, isFirstRepeated: isFirstRepeated, isBackwards: laterFirst.instant < last,
      mayRepeat: mayRepeat)
  }

  /// Adds buckets that all follow the existing ones, as the parts of most tables do.
  private mutating func append(_ later: ServiceRollUp) {
    cover(later.base..<later.base)
    rows += later.rows
    singles += later.singles
    let shift = Int32(buckets.count)
    tags += shift == 0 ? later.tags : later.tags.map { $0 < ServiceRollUp.emptyTag ? $0 - shift : $0 }
    buckets += later.buckets
  }

  @inline(__always)
  private mutating func insert(_ value: Double, offset: Int32, metric: Int, at cell: Int) {
    let tag = tags[cell]
    if tag == ServiceRollUp.emptyTag {
      tags[cell] = offset
      singles[cell] = value
    } else {
      sketches[metric].insert(value)
      merge(Bucket(value, offset: offset), metric: metric, at: cell)
    }
  }

  /// Adds two or more values to the cell, or one to a cell that has some; the sketch already contains the later ones.
  private mutating func merge(_ later: Bucket, metric: Int, at cell: Int) {
    let tag = tags[cell]
    if tag == ServiceRollUp.emptyTag {
      store(later, at: cell)
    } else if tag >= 0 {
      sketches[metric].insert(singles[cell])
      var bucket = Bucket(singles[cell], offset: tag)
      bucket.merge(later, by: aggregates[metric])
      store(bucket, at: cell)
    } else {
      buckets[ServiceRollUp.index(tag)].merge(later, by: aggregates[metric])
    }
  }

  private mutating func merge(_ later: ServiceRollUp, _ metric: Int, from laterCell: Int, at cell: Int) {
    let laterTag = later.tags[laterCell]
    guard laterTag != ServiceRollUp.emptyTag else { return }
    if laterTag >= 0 {
      insert(later.singles[laterCell], offset: laterTag, metric: metric, at: cell)
    } else {
      merge(later.buckets[ServiceRollUp.index(laterTag)], metric: metric, at: cell)
    }
  }

  private mutating func store(_ bucket: Bucket, at cell: Int) {
    tags[cell] = -2 - Int32(buckets.count)
    buckets.append(bucket)
  }

  static func index(_ tag: Int32) -> Int { -2 - Int(tag) }

  /// Extends the arrays to cover the buckets in `range`.
  private mutating func cover(_ range: Range<Int>) {
    if rows.isEmpty { base = range.lowerBound }
    if range.lowerBound < base {
      // Tables in descending order grow at this end: doubling keeps the cost linear.
      let count = max(base - range.lowerBound, min(rows.count, Lattice.maximumCount))
      rows.insert(contentsOf: repeatElement(ServiceRollUp.noRow, count: count), at: 0)
      tags.insert(contentsOf: repeatElement(ServiceRollUp.emptyTag, count: count * width), at: 0)
      singles.insert(contentsOf: repeatElement(.nan, count: count * width), at: 0)
      base -= count
    }
    let missing = range.upperBound - (base + rows.count)
    if missing > 0 {
      rows.append(contentsOf: repeatElement(ServiceRollUp.noRow, count: missing))
      tags.append(contentsOf: repeatElement(ServiceRollUp.emptyTag, count: missing * width))
      singles.append(contentsOf: repeatElement(.nan, count: missing * width))
    }
  }
}
