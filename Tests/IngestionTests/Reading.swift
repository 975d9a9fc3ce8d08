import Datasets
import Ingestion
import Statistics
import Text
import Time

/// A table in a test, with short ways to read it.
struct Reading {
  var csv: [UInt8]
  var service: String?
  var columns = ["v"]
  var aggregate = Metric.Aggregate.sum
  var zone = Zone.utc
  var step = 3_600
  var cut = Part.length
  var period: TimeWindow?
  var plausible: TimeWindow?
  var keepsDuplicates = false

  init(_ csv: String, service: String? = nil, columns: [String] = ["v"]) {
    self.csv = Array(csv.utf8)
    self.service = service
    self.columns = columns
  }

  /// Berlin in 2024.
  static let berlin = Zone(
    identifier: "Europe/Berlin",
    periods: [
      Zone.Period(start: Instant(unixSeconds: 0), offset: 3_600, abbreviation: "CET"),
      Zone.Period(start: Instant(unixSeconds: 1_711_846_800), offset: 7_200, abbreviation: "CEST"),
      Zone.Period(start: Instant(unixSeconds: 1_729_990_800), offset: 3_600, abbreviation: "CET"),
    ])

  var format: TableFormat {
    TableFormat(
      file: "t.csv", name: "t", timeColumn: "time", serviceColumn: service, zone: zone,
      metrics: columns.map {
        Metric(key: MetricKey(table: "t", column: $0), label: $0, aggregate: aggregate)
      }, period: period, plausible: plausible, keepsDuplicates: keepsDuplicates)
  }

  func plan() throws(IngestionError) -> TablePlan { try TablePlan(format, reading: csv.span) }

  func rollUp() throws(IngestionError) -> TableRollUp {
    let plan = try plan()
    let first = try plan.sample(csv.span).first
    let lattice = Lattice(startingOnTheDayOf: first, in: zone, step: step)
    return try plan.rollUp(csv.span, on: lattice, cutEvery: cut)
  }

  func dataset() throws(IngestionError) -> Dataset {
    try Dataset(title: "T", zone: zone, tables: [try rollUp()])
  }

  /// The values of the first series.
  func values() throws(IngestionError) -> [Double] { try dataset().series[0].values }

  /// The error; nil without one.
  func fault() -> String? {
    do throws(IngestionError) {
      _ = try dataset()
      return nil
    } catch {
      return error.description
    }
  }
}

extension Dataset {
  /// All results in a form that can be compared although `nan` does not equal itself.
  var transcript: String {
    let series = series.map { series in
      "\(series.key) \(series.rollUp.counts) \(series.values) \(series.rows?.transcript ?? [])"
    }
    let pairs = rowCorrelations.map { "\($0.first) \($0.second) \($0.count) \(($0.r * 1e9).rounded())" }
    return "\(grid) \(tables) \(series.joined(separator: "\n")) \(pairs) \(notices)"
  }
}

extension RowDistribution {
  /// The numbers, without the digits that depend on the order of addition.
  fileprivate var transcript: [Double] {
    [Double(count), mean, standardDeviation ?? .nan, minimum, median, p95, p99, maximum].map { ($0 * 1e9).rounded() }
  }
}
