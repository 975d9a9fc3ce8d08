import Datasets
import Statistics
import Time

/// Computes the findings of each service.
struct ServiceStudy {
  /// The largest number of links to business metrics per service.
  private static let mostLinks = 6

  private let studies: [SeriesStudy]
  private let correlations: CorrelationFindings
  private let lines: [SeriesKey: LoadLine]

  init(of studies: [SeriesStudy], correlations: CorrelationFindings, lines: [SeriesKey: LoadLine]) {
    self.studies = studies
    self.correlations = correlations
    self.lines = lines
  }

  /// The findings of the services `names`, in this order.
  func findings(of names: [String]) -> [ServiceFindings] {
    let slugs = Slug.unique(names.map { ($0, "service") })
    return zip(names, slugs).map { name, slug in
      let places = studies.indices.filter { studies[$0].series.service == name }
      return ServiceFindings(
        name: name, slug: slug, series: places, loadResponse: loadResponse(of: places.map { studies[$0] }),
        businessLinks: businessLinks(of: name))
    }
  }

  private func loadResponse(of own: [SeriesStudy]) -> LoadResponse? {
    let latency = own.first { $0.metric.role == .latency } ?? own.first { $0.metric.role == .resource }
    guard let latency, let line = lines[latency.key] else { return nil }
    return LoadResponse(
      load: line.load.key, response: latency.key, intercept: line.line.intercept, slope: line.line.slope,
      spearman: line.spearman, count: line.count)
  }

  private func businessLinks(of name: String) -> [PairCorrelation] {
    let business = Set(
      studies.filter { $0.series.isBusiness && $0.metric.role.isOutcome }.map(\.key))
    let links = correlations.pairs.filter { pair in
      pair.scope == .normal && pair.values == .adjusted && pair.method == .pearson
        && (pair.first.service == name && business.contains(pair.second)
          || pair.second.service == name && business.contains(pair.first))
    }.map { $0.first.service == name ? $0 : $0.turned }
    let sorted = links.sorted { left, right in
      left.r.magnitude != right.r.magnitude
        ? left.r.magnitude > right.r.magnitude : (left.first, left.second) < (right.first, right.second)
    }
    return Array(sorted.prefix(ServiceStudy.mostLinks))
  }
}
