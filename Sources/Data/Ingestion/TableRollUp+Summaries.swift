import Datasets
public import Time

extension TableRollUp {
  /// The roll-up of a table whose rows lie elsewhere, from `first` to `last`; what they come to is added by `add`. So many of its times
  /// the clocks showed twice, or skipped, and so many rows that equal others were left out.
  public init(
    _ format: TableFormat, on lattice: Lattice, from first: Instant, to last: Instant, shownTwice: Int = 0,
    skipped: Int = 0, equalRows: Int = 0
  ) {
    self.init(format, on: lattice)
    equal.add(times: equalRows)
    widen(by: first...max(first, last))
    ambiguous.add(times: shownTwice)
    addSkipped(times: skipped)
    doubt(in: first...max(first, last), shownTwice: shownTwice > 0, skipped: skipped > 0)
  }

  /// Adds what the rows of one bucket come to. The order of buckets and services does not matter.
  ///
  /// Throws for a bucket that is too far from the lattice's beginning, and for too many services.
  public mutating func add(_ summary: BucketSummary) throws(IngestionError) {
    let instant = Instant(unixSeconds: summary.second)
    let bucket = lattice.position(of: instant).bucket
    guard abs(bucket) <= Lattice.maximumCount else {
      throw IngestionError(
        .timeTooFar(format.zone.civil(at: instant).text, limit: Lattice.maximumCount, step: lattice.step),
        file: format.file, column: format.timeColumn)
    }
    let number = try number(of: summary.service)
    add(rows: summary.rows, repeats: summary.repeats)
    add(summary, service: number, at: instant, bucket: bucket)
  }

  /// Whether any bucket has two values of a metric: only then do rows tell more than buckets.
  public var isFinerThanBuckets: Bool { services.contains(where: \.isFinerThanBuckets) }

  /// Adds what the rows of `service` come to, whatever their buckets.
  public mutating func add(_ rows: ServiceRows, service: String?) throws(IngestionError) {
    tell(rows, service: try number(of: service))
  }

  private mutating func number(of service: String?) throws(IngestionError) -> Int {
    guard format.serviceColumn != nil else { return 0 }
    guard let service, !service.isEmpty else {
      throw IngestionError(.emptyCell, file: format.file, column: format.serviceColumn)
    }
    guard service.utf8.count <= TableRollUp.longestService else {
      throw IngestionError(
        .nameTooLong(limit: TableRollUp.longestService), file: format.file, column: format.serviceColumn)
    }
    let number = number(ofService: service)
    guard services.count <= TableRollUp.maximumServices else {
      throw IngestionError(
        .tooManyServices(limit: TableRollUp.maximumServices), file: format.file, column: format.serviceColumn)
    }
    return number
  }
}
