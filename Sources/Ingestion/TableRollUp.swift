internal import Datasets

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
  private(set) var rows = 0
  /// Earliest and latest time.
  private(set) var span: ClosedRange<Instant>?
  /// The services, numbered by appearance; none in a table without services.
  private(set) var index = ServiceIndex()
  /// What each service came to, by number; the table itself is number 0 where it has no services.
  private(set) var services: [ServiceRollUp]
  /// Cells with blanks around them.
  var trimmed = Tally()
  /// Times that the clocks showed twice, and that they skipped.
  var ambiguous = Tally()
  var skipped = Tally()
  /// Rows of a service with a time that it has had, and rows with an earlier time than the row before.
  private(set) var repeated = Tally()
  private(set) var backwards = Tally()

  /// The roll-up of no rows.
  init(_ format: TableFormat, on lattice: Lattice) {
    self.format = format
    self.lattice = lattice
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
    if let span, span.contains(instant) { return }
    widen(by: instant...instant)
  }

  /// Adds the rows that follow in the same table.
  ///
  /// Merging all parts in order gives what one scan of the whole gives, but for the rounding of sums; parts of fixed
  /// length fix that too.
  public mutating func merge(_ later: TableRollUp) throws(IngestionError) {
    rows += later.rows
    if let span = later.span { widen(by: span) }
    trimmed.merge(later.trimmed)
    ambiguous.merge(later.ambiguous)
    skipped.merge(later.skipped)
    var numbers = format.serviceColumn == nil ? [0] : []
    for name in later.index.names {
      numbers.append(number(ofService: name))
    }
    guard services.count <= TableRollUp.maximumServices else {
      throw IngestionError(
        .tooManyServices(limit: TableRollUp.maximumServices), file: format.file, column: format.serviceColumn)
    }
    for (other, number) in numbers.enumerated() { merge(later.services[other], at: number) }
    repeated.merge(later.repeated)
    backwards.merge(later.backwards)
  }

  private mutating func merge(_ later: ServiceRollUp, at number: Int) {
    let oddities = services[number].merge(later)
    repeated.add(times: oddities.repeats - (oddities.isFirstRepeated ? 1 : 0))
    guard let first = later.first else { return }
    if oddities.isFirstRepeated { repeated.add(line: first.line, instant: first.instant) }
    if oddities.isBackwards { backwards.add(line: first.line, instant: first.instant) }
  }

  mutating func widen(by other: ClosedRange<Instant>) {
    guard let span else {
      self.span = other
      return
    }
    self.span = min(span.lowerBound, other.lowerBound)...max(span.upperBound, other.upperBound)
  }
}
