internal import Datasets
public import Time

/// The roll-up of a table or of a part of it: per service and metric the count and value of each bucket, row distributions and row
/// products; and the irregularities found.
///
/// Memory grows with buckets × series, not with rows.
public struct TableRollUp: Sendable {
  /// Maximum number of services in a table. It limits the memory that a column of request ids can allocate.
  public static let maximumServices = 10_000
  /// Maximum length of a service name in bytes. It limits the layout time if a column contains long texts instead of names.
  static let longestService = 1_000

  /// The description of the table.
  let format: TableFormat
  /// The buckets.
  let lattice: Lattice
  /// Data rows read.
  public private(set) var rows = 0
  /// Earliest and latest time; nil where no row was read.
  public private(set) var span: ClosedRange<Instant>?
  /// The services, numbered in order of appearance; none in a table without services.
  private(set) var index = ServiceIndex()
  /// The roll-up of each service, by number; a table without services has only number 0.
  private(set) var services: [ServiceRollUp]
  /// Cells with surrounding blanks.
  var trimmed = Tally()
  /// Rows skipped because they equal an earlier row in all columns.
  var equal = Tally()
  /// Times that the clocks showed twice and that cannot be distinguished, and times that they skipped.
  var ambiguous = Tally()
  private(set) var skipped = Tally()
  /// Rows in hours that the clocks showed twice.
  private(set) var passages: [Passage: Passage.Rows] = [:]
  private var passes = Passes()
  /// Buckets with rows that were shifted because the clocks skipped their times, and buckets that a database reports as doubtful.
  private(set) var doubtful: Set<Int> = []
  /// Whether the first row of a service is in an hour that the clocks showed twice, so that only earlier rows determine the occurrence.
  public private(set) var dependsOnEarlier = false
  /// Rows that repeat a time of their service, and rows with an earlier time than the previous row.
  private(set) var repeated = Tally()
  private(set) var backwards = Tally()
  /// Whether a service has two rows with the same time, or a row out of order: only then can rows be equal.
  private var mayRepeat = false
  /// The form of dates without separators, `YYYYMMDDHH`; nil if times have another form.
  var pattern: String?
  /// An upper bound of the rows of the whole table.
  private var rowsAtMost: Int
  /// Number of buckets, summed over all services.
  private var slots = 0

  /// An empty roll-up, in a table of at most `rowsAtMost` rows.
  init(_ format: TableFormat, on lattice: Lattice, rowsAtMost: Int = .max) {
    self.format = format
    self.lattice = lattice
    self.rowsAtMost = rowsAtMost
    services = format.serviceColumn == nil ? [ServiceRollUp(of: format.metrics)] : []
  }

  /// Adds a service that was not seen before.
  mutating func append(service name: String) -> Int {
    services.append(ServiceRollUp(of: format.metrics))
    return index.append(name)
  }

  /// The number of a service, which is added if it is new.
  mutating func number(ofService name: String) -> Int {
    let number = index.number(of: name)
    if number == services.count { services.append(ServiceRollUp(of: format.metrics)) }
    return number
  }

  /// Counts rows that a database aggregated.
  mutating func add(rows count: Int, repeats: Int) {
    rows += count
    repeated.add(times: repeats)
    if repeats > 0 { mayRepeat = true }
  }

  /// Adds a bucket that a database aggregated.
  mutating func add(_ summary: BucketSummary, service: Int, at instant: Instant, bucket: Int) {
    services[service].add(summary, at: instant, bucket: bucket)
  }

  /// Stores the row statistics that a database computed for a service.
  mutating func tell(_ rows: ServiceRows, service: Int) { services[service].told = rows }

  /// Adds one row.
  @inline(__always)
  mutating func add(
    _ values: [Double], service: Int, at instant: Instant, bucket: Int, offset: Int32, line: Int
  ) {
    rows += 1
    let oddities = services[service].add(values, at: instant, bucket: bucket, offset: offset, line: line)
    if oddities.isFirstRepeated { repeated.add(line: line, instant: instant) }
    if oddities.isBackwards { backwards.add(line: line, instant: instant) }
    if oddities.mayRepeat { mayRepeat = true }
    if let span, span.contains(instant) { return }
    widen(by: instant...instant)
  }

  /// Notes a row of `service` that is not rolled up: in an hour that clocks showed twice, the rows behind it follow from its time.
  mutating func pass(_ service: Int, at instant: Instant) { services[service].pass(at: instant) }

  /// Of the roll-up only what a later part may need to know of the rows before: the services, and the time of each one's latest row.
  ///
  /// - Complexity: O(n) in the number of services.
  public var clocks: TableRollUp {
    var clocks = TableRollUp(format, on: lattice)
    for name in index.names { _ = clocks.append(service: name) }
    for (number, service) in services.enumerated() {
      if let last = service.last { clocks.pass(number, at: last) }
    }
    clocks.passes = passes
    return clocks
  }

  /// Adds the rows that follow in the same table.
  ///
  /// Merging all parts in order gives the result of one scan of the whole table, except for the rounding of sums; the fixed length of parts
  /// makes the rounding reproducible too.
  public mutating func merge(_ later: TableRollUp) throws(IngestionError) {
    rows += later.rows
    rowsAtMost = min(rowsAtMost, later.rowsAtMost)
    if let span = later.span { widen(by: span) }
    trimmed.merge(later.trimmed)
    equal.merge(later.equal)
    pattern = pattern ?? later.pattern
    ambiguous.merge(later.ambiguous)
    skipped.merge(later.skipped)
    doubtful.formUnion(later.doubtful)
    if later.mayRepeat { mayRepeat = true }
    var numbers = format.serviceColumn == nil ? [0] : []
    for name in later.index.names {
      numbers.append(number(ofService: name))
    }
    guard services.count <= TableRollUp.maximumServices else {
      throw IngestionError(
        .tooManyServices(limit: TableRollUp.maximumServices), file: format.file, column: format.serviceColumn)
    }
    passes.merge(later.passes, numbers: numbers)
    for (passage, rows) in later.passages {
      let own = Passage(service: numbers[passage.service], first: passage.first, second: passage.second)
      passages[own, default: Passage.Rows()].first.merge(rows.first)
      passages[own, default: Passage.Rows()].second.merge(rows.second)
    }
    for (other, number) in numbers.enumerated() {
      if let fault = makeRoom(for: later.services[other].range, ofService: number) {
        throw IngestionError(fault, file: format.file, column: format.timeColumn)
      }
      merge(later.services[other], at: number)
    }
    repeated.merge(later.repeated)
    backwards.merge(later.backwards)
  }

  private mutating func merge(_ later: ServiceRollUp, at number: Int) {
    let oddities = services[number].merge(later)
    if oddities.mayRepeat { mayRepeat = true }
    repeated.add(times: oddities.repeats - (oddities.isFirstRepeated ? 1 : 0))
    guard let first = later.first else { return }
    if oddities.isFirstRepeated { repeated.add(line: first.line, instant: first.instant) }
    if oddities.isBackwards { backwards.add(line: first.line, instant: first.instant) }
  }

  /// Maximum number of cells (buckets × metrics, over all services) that a few rows may allocate: 48 MB.
  private static let mostSparseCells = 4_000_000

  /// Counts the buckets in `range` that the arrays of a service must cover. Returns a fault, before any allocation, if the whole table has
  /// far too few rows for that number of buckets.
  mutating func makeRoom(for range: Range<Int>, ofService number: Int) -> IngestionError.Fault? {
    let own = services[number].range
    guard !range.isEmpty, own.lowerBound > range.lowerBound || own.upperBound < range.upperBound else { return nil }
    let wider =
      own.isEmpty
      ? range : min(own.lowerBound, range.lowerBound)..<max(own.upperBound, range.upperBound)
    slots += wider.count - own.count
    guard slots > TableRollUp.mostSparseCells / max(1, format.metrics.count), Reach.isSparse(rowsAtMost, in: slots)
    else { return nil }
    let grid = lattice.grid(wider)
    func shown(_ instant: Instant) -> String { format.zone.civil(at: instant).text }
    return .timesTooSparse(
      first: shown(grid.start), last: shown(grid.instant(at: grid.count - 1)), count: slots, rows: rowsAtMost)
  }

  /// Whether the table may contain equal rows that count only once.
  public var mayHoldEqualRows: Bool { mayRepeat && !format.keepsDuplicates }

  /// Times that the clocks showed twice and that cannot be distinguished, because one of the occurrences has no row.
  var timesInDoubt: Tally {
    passages.values.filter { !$0.isWhole }.reduce(into: ambiguous) {
      $0.merge($1.first)
      $0.merge($1.second)
    }
  }

  /// Times that the clocks showed twice and that the order of rows distinguishes.
  var timesToldApart: Tally {
    passages.values.filter(\.isWhole).reduce(into: Tally()) {
      $0.merge($1.first)
      $0.merge($1.second)
    }
  }

  /// Buckets whose rows were shifted, or may belong to another bucket.
  var repaired: Set<Int> {
    passages.reduce(into: doubtful) { repaired, passage in
      let (buckets, rows) = passage
      if !rows.isWhole, buckets.first != buckets.second { repaired.formUnion([buckets.first, buckets.second]) }
    }
  }

  /// Marks the doubtful buckets of a table in a database: those of hours in `span` that the clocks of its zone showed twice or skipped, if
  /// times in such hours were found.
  mutating func doubt(in span: ClosedRange<Instant>, shownTwice: Bool, skipped: Bool) {
    let periods = format.zone.periods
    for (before, after) in zip(periods, periods.dropFirst()) {
      let gain = after.offset - before.offset
      guard gain > 0 ? skipped : shownTwice else { continue }
      let edges =
        gain > 0
        ? (after.start, after.start.advanced(by: gain))
        : (
          after.start.advanced(by: gain), after.start.advanced(by: -gain)
        )
      guard edges.0 <= span.upperBound, edges.1 > span.lowerBound else { continue }
      let buckets = lattice.position(of: edges.0).bucket...lattice.position(of: edges.1.advanced(by: -1)).bucket
      if gain > 0 || buckets.count > 1 { doubtful.formUnion(buckets) }
    }
  }

  /// Records that the clocks skipped the time of a row, and that the row was shifted into `bucket`.
  mutating func addSkipped(line: Int, instant: Instant, bucket: Int) {
    skipped.add(line: line, instant: instant)
    doubtful.insert(bucket)
  }

  /// Records the number of times that the clocks skipped, in rows whose lines are unknown.
  mutating func addSkipped(times: Int) { skipped.add(times: times) }

  /// The instant of a row of `service` with the civil time `civil`, which occurred at `first` and at `second`. `earlier` is the roll-up of
  /// the previous parts, nil if unknown; it is needed for the first row of the service.
  mutating func instant(
    of service: Int, showing civil: CivilTime, first: Instant, second: Instant, line: Int,
    after earlier: TableRollUp?
  ) -> Instant {
    var last = services[service].last
    if last == nil {
      dependsOnEarlier = earlier == nil || dependsOnEarlier
      let name = format.serviceColumn == nil ? nil : index.names[service]
      if let earlier, let other = name.map({ earlier.index.knownNumber(of: $0) }) ?? 0 {
        last = earlier.services[other].last
        passes.adopt(service, from: earlier.passes, as: other)
      }
    }
    let instant = passes.instant(of: service, showing: civil, first: first, second: second, after: last)
    let passage = Passage(
      service: service, first: lattice.position(of: first).bucket, second: lattice.position(of: second).bucket)
    if instant == first {
      passages[passage, default: Passage.Rows()].first.add(line: line, instant: instant)
    } else {
      passages[passage, default: Passage.Rows()].second.add(line: line, instant: instant)
    }
    return instant
  }

  mutating func widen(by other: ClosedRange<Instant>) {
    guard let span else {
      self.span = other
      return
    }
    self.span = min(span.lowerBound, other.lowerBound)...max(span.upperBound, other.upperBound)
  }
}
