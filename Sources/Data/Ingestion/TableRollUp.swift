internal import Datasets
public import Time

/// What the rows of a table, or of a part of it, come to: per service and metric the count and the value of each
/// bucket, distributions and products of the rows, and what was odd.
///
/// Memory grows with buckets × series and never with rows.
public struct TableRollUp: Sendable {
  /// Most services of a table. It bounds the memory that a column of request ids can ask for.
  public static let maximumServices = 10_000
  /// Most bytes of a service's name. It bounds the time that it takes to lay out a text where it should have been a name.
  static let longestService = 1_000

  /// The table as it was described.
  let format: TableFormat
  /// The buckets.
  let lattice: Lattice
  /// Data rows read.
  public private(set) var rows = 0
  /// Earliest and latest time; nil where no row was read.
  public private(set) var span: ClosedRange<Instant>?
  /// The services, numbered by appearance; none in a table without services.
  private(set) var index = ServiceIndex()
  /// What each service came to, by number; the table itself is number 0 where it has no services.
  private(set) var services: [ServiceRollUp]
  /// Cells with blanks around them.
  var trimmed = Tally()
  /// Rows that were passed over, as an earlier row equals them in all columns.
  var equal = Tally()
  /// Times that the clocks showed twice and that nothing tells apart, and times that they skipped.
  var ambiguous = Tally()
  private(set) var skipped = Tally()
  /// Rows in hours that the clocks showed twice.
  private(set) var passages: [Passage: Passage.Rows] = [:]
  private var passes = Passes()
  /// Buckets of rows that were shifted, as the clocks skipped their times, and those that a database says to be doubtful.
  private(set) var doubtful: Set<Int> = []
  /// Whether the first row of a service is in an hour that the clocks showed twice, so that only the rows before tell which it is.
  public private(set) var dependsOnEarlier = false
  /// Rows of a service with a time that it has had, and rows with an earlier time than the row before.
  private(set) var repeated = Tally()
  private(set) var backwards = Tally()
  /// Whether a service has two rows of one time, or one that goes back: only then may rows be equal.
  private var mayRepeat = false
  /// The form of dates without separators, `YYYYMMDDHH`; nil where times have others.
  var pattern: String?
  /// The rows of the whole table, or more.
  private var rowsAtMost: Int
  /// Buckets of all services.
  private var slots = 0

  /// The roll-up of no rows, in a table of `rowsAtMost` at most.
  init(_ format: TableFormat, on lattice: Lattice, rowsAtMost: Int = .max) {
    self.format = format
    self.lattice = lattice
    self.rowsAtMost = rowsAtMost
    services = format.serviceColumn == nil ? [ServiceRollUp(of: format.metrics)] : []
  }

  /// Numbers a service that was not seen before.
  mutating func append(service name: String) -> Int {
    services.append(ServiceRollUp(of: format.metrics))
    return index.append(name)
  }

  /// The number of a service, which is new or known.
  mutating func number(ofService name: String) -> Int {
    let number = index.number(of: name)
    if number == services.count { services.append(ServiceRollUp(of: format.metrics)) }
    return number
  }

  /// Counts rows that somebody else summed up.
  mutating func add(rows count: Int, repeats: Int) {
    rows += count
    repeated.add(times: repeats)
    if repeats > 0 { mayRepeat = true }
  }

  /// Adds a bucket that somebody else summed up.
  mutating func add(_ summary: BucketSummary, service: Int, at instant: Instant, bucket: Int) {
    services[service].add(summary, at: instant, bucket: bucket)
  }

  /// Notes what somebody else found the rows of a service to come to.
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
  /// Merging all parts in order gives what one scan of the whole gives, but for the rounding of sums; parts of fixed
  /// length fix that too.
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

  /// Most cells, of buckets and metrics of all services, that few rows may ask for: 48 MB.
  private static let mostSparseCells = 4_000_000

  /// Counts the buckets in `range` of a service that its arrays are to cover. The fault where the rows of the whole table are far too few for
  /// so many buckets; nothing is allocated by then.
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

  /// Whether rows may be equal, and equal ones count once.
  public var mayHoldEqualRows: Bool { mayRepeat && !format.keepsDuplicates }

  /// Times that the clocks showed twice and of which nothing tells which is which, as one of the showings has no row.
  var timesInDoubt: Tally {
    passages.values.filter { !$0.isWhole }.reduce(into: ambiguous) {
      $0.merge($1.first)
      $0.merge($1.second)
    }
  }

  /// Times that the clocks showed twice and that the order of rows tells apart.
  var timesToldApart: Tally {
    passages.values.filter(\.isWhole).reduce(into: Tally()) {
      $0.merge($1.first)
      $0.merge($1.second)
    }
  }

  /// Buckets whose rows were shifted, or may belong to another one.
  var repaired: Set<Int> {
    passages.reduce(into: doubtful) { repaired, passage in
      let (buckets, rows) = passage
      if !rows.isWhole, buckets.first != buckets.second { repaired.formUnion([buckets.first, buckets.second]) }
    }
  }

  /// Marks the buckets in doubt of a table whose rows lie elsewhere: those of hours in `span` that the clocks of its zone showed twice or
  /// skipped, as far as times in such hours were found.
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

  /// Notes that the time of a row was skipped by the clocks, and that the row was shifted into `bucket`.
  mutating func addSkipped(line: Int, instant: Instant, bucket: Int) {
    skipped.add(line: line, instant: instant)
    doubtful.insert(bucket)
  }

  /// Notes so many times that the clocks skipped, in rows whose lines are not known.
  mutating func addSkipped(times: Int) { skipped.add(times: times) }

  /// The moment of a row of `service` when the clocks showed `civil` at `first` and at `second`. What `earlier` parts came to, nil where that is
  /// not known, tells of the rows before the first one of the service.
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
