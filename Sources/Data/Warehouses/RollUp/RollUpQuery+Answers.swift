public import Datasets
public import Ingestion
public import SQL
import Time

extension RollUpQuery {
  /// Parses the single row that answers `extent`.
  public func extent(in row: [Value]) throws(PushDownError) -> TableExtent {
    guard row.count >= 4, let rows = row[0].whole, let timed = row[1].whole else { throw malformed }
    guard rows > 0 else { throw PushDownError(.noRows(isOfPeriod: format.period != nil), table: table) }
    guard timed == rows else {
      throw PushDownError(.timesMissing(rows - timed), table: table, column: format.timeColumn)
    }
    guard let first = row[2].whole, let last = row[3].whole else { throw malformed }
    if let plausible = format.plausible,
      let odd = [first, last].first(where: { !plausible.contains(Instant(unixSeconds: $0)) })
    {
      throw PushDownError(
        .implausibleTime(CivilTime(linearSeconds: odd).text), table: table, column: format.timeColumn)
    }
    for (metric, cell) in zip(format.metrics, row.dropFirst(6)) {
      guard let faults = cell.whole else { throw malformed }
      guard faults == 0 else { throw PushDownError(.notNumbers(faults), table: table, column: metric.key.column) }
    }
    let doubts = row.count > 5 ? row[4...5].map { $0.whole ?? 0 } : [0, 0]
    return TableExtent(
      rows: rows, first: Instant(unixSeconds: first), last: Instant(unixSeconds: last), shownTwice: doubts[0],
      skipped: doubts[1])
  }

  /// Parses a row that answers `buckets`.
  public func bucket(in row: [Value]) throws(PushDownError) -> BucketSummary {
    let keys = format.serviceColumn == nil ? 1 : 2
    guard row.count == keys + 2 + 2 * format.metrics.count, let second = row[0].whole, let rows = row[keys].whole,
      let times = row[keys + 1].whole
    else { throw malformed }
    var cells: [BucketSummary.Cell] = []
    for place in format.metrics.indices {
      guard let count = row[keys + 2 + 2 * place].whole else { throw malformed }
      let amount = row[keys + 3 + 2 * place].figure
      guard count == 0 || amount != nil else { throw malformed }
      cells.append(BucketSummary.Cell(count: count, amount: amount ?? .nan))
    }
    return BucketSummary(
      second: second, service: keys == 1 ? nil : try service(in: row[1]), rows: rows, repeats: max(0, rows - times),
      cells: cells)
  }

  /// Parses a row that answers `moments`.
  public func moments(in row: [Value]) throws(PushDownError) -> (service: String?, rows: ServiceRows) {
    let keys = format.serviceColumn == nil ? 0 : 1
    let width = 5 + Self.probabilities.count
    let start = keys + width * described.count
    guard row.count == start + 2 * pairs.count else { throw malformed }
    let distributions = format.metrics.indices.map { metric -> RowDistribution? in
      guard described.contains(metric) else { return nil }
      let cells = row[(keys + width * metric)...].prefix(width).map(\.figure)
      guard let count = row[keys + width * metric].whole, count > 0, let mean = cells[1], let least = cells[3],
        let greatest = cells[4], let median = cells[5], let p95 = cells[6], let p99 = cells[7]
      else { return nil }
      return RowDistribution(
        count: count, mean: mean, standardDeviation: cells[2], minimum: least, median: median, p95: p95, p99: p99,
        maximum: greatest)
    }
    let found = pairs.enumerated().compactMap { place, pair -> ServiceRows.Pair? in
      guard let count = row[start + 2 * place].whole, let r = row[start + 2 * place + 1].figure else { return nil }
      return ServiceRows.Pair(first: pair.0, second: pair.1, count: count, r: min(1, max(-1, r)))
    }
    return (keys == 0 ? nil : try service(in: row[0]), ServiceRows(distributions: distributions, pairs: found))
  }

  /// Appends the `answers` to the query `rows`, in order, to `rows`; `numbers` are those of the services so far.
  public func append(_ answers: [[Value]], to rows: inout TableRows, _ numbers: inout [String: Int])
    throws(PushDownError)
  {
    let keys = format.serviceColumn == nil ? 1 : 2
    var names = rows.services
    for row in answers {
      guard row.count == keys + format.metrics.count, let second = row[0].whole else { throw malformed }
      var number: Int?
      if keys == 2 {
        let name = try service(in: row[1])
        number = numbers[name] ?? names.count
        if number == names.count {
          numbers[name] = number
          names.append(name)
        }
      }
      rows.append(at: second, service: number, row.dropFirst(keys).map { $0.figure ?? .nan })
    }
    rows.name(services: names)
  }

  private func service(in cell: Value) throws(PushDownError) -> String {
    guard let name = cell.name, !name.isEmpty else {
      throw PushDownError(.nameMissing, table: table, column: format.serviceColumn)
    }
    return name
  }

  private var malformed: PushDownError { PushDownError(.malformedAnswer, table: table) }
}
