import Datasets
public import Time

extension TableRollUp {
  /// The roll-up of a table whose rows are in a database, from `first` to `last`; `add` adds their summaries. The counts are times that the
  /// clocks showed twice, times that they skipped, and rows left out because they equal others.
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

  /// Adds the summary of one bucket. The order of buckets and services does not matter.
  ///
  /// Throws for a bucket too far from the start of the lattice, and for too many services.
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

  /// Whether any bucket has two values of a metric: only then do rows add information to buckets.
  public var isFinerThanBuckets: Bool { services.contains(where: \.isFinerThanBuckets) }

  /// Adds the row statistics of `service`, independent of buckets.
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
