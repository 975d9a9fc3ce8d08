import Datasets
package import Text
import Time

/// Limits of one report: larger ones would take too long, need more than 2 GB, or be too large to read.
///
/// Measured on two processors of a shared machine: 2,000 services with a week of hours took 97 s of processor time and 0.9 GB, 800
/// incidents in 120 days 47 s and 0.3 GB, 3,000 metrics 7 s, ten metrics each of 200 services 40 s and 0.4 GB. All grow slightly faster
/// than linearly.
enum ReportLimits {
  /// Each has its own page, and a row on other pages.
  static let services = 2_000
  /// Each has its own page, a row on other pages, and a comparison with every series.
  static let incidents = 1_000
  /// Each is a row and a figure of the overview.
  static let metrics = 3_000
  /// A metric of a service, or a business metric, which is analysed over all incidents.
  static let series = 5_000

  /// Throws if `dataset` exceeds a limit.
  static func check(_ dataset: Dataset) throws(ReportLimitError) {
    try check(incidents: dataset.incidents.count)
    try check(metrics: Set(dataset.series.map(\.metric.key)).count)
    try check(.services, dataset.services.count, limit: services)
    try check(.series, dataset.series.count, limit: series)
  }

  /// Throws if the number of incidents exceeds the limit; it is known before anything is read.
  static func check(incidents count: Int) throws(ReportLimitError) { try check(.incidents, count, limit: incidents) }

  /// The same for metrics.
  static func check(metrics count: Int) throws(ReportLimitError) { try check(.metrics, count, limit: metrics) }

  private static func check(_ things: ReportLimitError.Things, _ count: Int, limit: Int) throws(ReportLimitError) {
    guard count <= limit else { throw ReportLimitError(things: things, count: count, limit: limit) }
  }
}

/// The number of items exceeds a limit of reports.
package struct ReportLimitError: DiagnosticError, Hashable, Sendable {
  /// The kind of the items.
  package enum Things: String, CaseIterable, Sendable {
    case services, incidents, metrics, series
  }

  let things: Things
  let count: Int
  let limit: Int

  package init(things: Things, count: Int, limit: Int) {
    self.things = things
    self.count = count
    self.limit = limit
  }

  package var diagnostic: Diagnostic {
    Diagnostic("\(count) \(things.rawValue), but a report can hold only \(limit)", wayOut: wayOut, code: .badData)
  }

  private var wayOut: String {
    switch things {
    case .services:
      "use a column with fewer names, such as teams, as `service`, or make a report for each group of services"
    case .incidents: "report a shorter `period`, or remove incidents from the table"
    case .metrics: "list fewer `metrics`, or make several reports"
    case .series: "list fewer metrics of services, or make a report for each group of services"
    }
  }
}
