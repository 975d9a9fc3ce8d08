import Analysis
import Datasets
import Time

/// The identity of a figure, which determines its id. All figures that a report may have are named before any is drawn. Ids are therefore
/// unique for any names of services and columns, and an id never moves to another figure because the data does not support its own.
enum FigureName: Hashable {
  /// The figures of an incident's page.
  enum IncidentPart: String, CaseIterable {
    case story, onsets, suspects, declared, correlations
  }

  /// The figures of a service's page in addition to its metrics.
  enum ServicePart: String, CaseIterable {
    case week, load, incidents, links
  }

  /// The figures that a report has once.
  enum ReportPart: String, CaseIterable {
    case period, ranking
    case heat = "services-heat"
    case rawCorrelations = "correlations-raw"
    case adjustedCorrelations = "correlations-adjusted"
    case signTrap = "sign-trap"
    case partials = "correlations-partial"
    case hours, days
  }

  /// A series of the service with this slug, by its index in the data set.
  case metric(String, Int)
  /// A section of the page of the incident with this slug.
  case incident(String, IncidentPart)
  /// A section of the page of the service with this slug.
  case service(String, ServicePart)
  case report(ReportPart)
  /// The limit of a driver in a part of the day; nil for the whole day.
  case threshold(SeriesKey, Daypart?)
  /// A lag profile, by its index in the report.
  case lag(Int)
  /// The normal week of a series on the patterns page, by its index in the data set.
  case week(Int)

  /// The id of each figure that a report of `findings` may have.
  ///
  /// If names collide, such as `a-b` and `a_b` or a metric called `load`, the first keeps its id, and later ones get `-2`, `-3`, …. Metrics
  /// come first, in the order of services and series, because they are declared, while the others depend on the data.
  ///
  /// - Complexity: O(n) in the number of figures.
  static func ids(of findings: Findings) -> [FigureName: String] {
    let named = all(of: findings).map { (name: $0, base: $0.base(in: findings)) }
    var ids: [FigureName: String] = [:]
    var taken: Set<String> = []
    for (name, base) in named where taken.insert(base).inserted { ids[name] = base }
    // The others follow afterwards, so that none of them takes `a-2` from a figure of that name.
    var last: [String: Int] = [:]
    for (name, base) in named where ids[name] == nil {
      var number = last[base, default: 1]
      repeat { number += 1 } while !taken.insert("\(base)-\(number)").inserted
      last[base] = number
      ids[name] = "\(base)-\(number)"
    }
    return ids
  }

  private static func all(of findings: Findings) -> [FigureName] {
    var names = findings.services.flatMap { service in service.series.map { FigureName.metric(service.slug, $0) } }
    names += ReportPart.allCases.map { .report($0) }
    for incident in findings.incidents { names += IncidentPart.allCases.map { .incident(incident.slug, $0) } }
    for service in findings.services { names += ServicePart.allCases.map { .service(service.slug, $0) } }
    for threshold in findings.thresholds { names += threshold.limits.map { .threshold(threshold.driver, $0.daypart) } }
    names += findings.correlations.lags.indices.map { .lag($0) }
    return names + findings.series.indices.map { .week($0) }
  }

  private func base(in findings: Findings) -> String {
    switch self {
    case .metric(let slug, let index):
      let column = Slug.slug(findings.dataset.series[index].metric.key.column)
      return "\(slug)-\(column.isEmpty ? "metric-\(index)" : column)"
    case .incident(let slug, let part): return "\(slug)-\(part.rawValue)"
    case .service(let slug, let part): return "\(slug)-\(part.rawValue)"
    case .report(let part): return part.rawValue
    case .threshold(let driver, let daypart):
      return "threshold-\(Slug.slug(driver.metric.column))" + (daypart.map { "-\($0.rawValue)" } ?? "")
    case .lag(let place): return "lag-\(place + 1)"
    case .week(let index):
      return "week-\(Slug.slug(findings.dataset.series[index].metric.key.column))-\(index)"
    }
  }
}
