public import Datasets
public import Scenarios
public import Time

/// The built-in shop as a data set in memory, with the ground truth from the generator.
public struct ShopData: Sendable {
  /// Customers' reaction to slow pages and failures.
  public enum Answer: Sendable {
    /// As the scenario defines it.
    case asMade
    /// None: revenue is the same as without any incident.
    case indifferent
    /// From the first millisecond: 15 % of revenue for each second above the hour's normal response time.
    case fromTheStart
  }

  /// The data set.
  public let dataset: Dataset
  /// Revenue without any incident, one value per bucket.
  public let ordinaryRevenue: [Double]

  /// The shop of `scenario`.
  public init(_ scenario: Scenario, answer: Answer = .asMade) {
    let records = Array(scenario.records)
    let business = BusinessMetric.allCases.map { metric in
      Series(
        metric: metric.metric, rollUp: RollUp(values: records.map { ShopData.value(of: metric, in: $0, answer) }))
    }
    let services = scenario.services.indices.sorted { scenario.services[$0].name < scenario.services[$1].name }
    let resources = ServiceMetric.allCases.flatMap { metric in
      services.map { place in
        Series(
          metric: metric.metric, service: scenario.services[place].name,
          rollUp: RollUp(values: records.map { $0.services[place][metric] }))
      }
    }
    let start = Instant(unixSeconds: scenario.start.linearSeconds)
    dataset = Dataset(
      title: scenario.name, zone: .utc, grid: TimeGrid(start: start, step: scenario.step, count: records.count),
      tables: [], series: business + resources, incidents: scenario.declaredIncidents, callGraph: scenario.callGraph,
      objectives: [
        Objective(column: "avg_response_time_ms", maximum: 2_000), Objective(column: "error_rate_percent", maximum: 1),
      ], rhythm: scenario.rhythm)
    ordinaryRevenue = records.map(\.ordinaryBusiness.hourlyRevenue)
  }

  /// The data set without the series of services, which some measurements do not need.
  public var withoutServices: Dataset {
    Dataset(
      title: dataset.title, zone: dataset.zone, grid: dataset.grid, tables: [],
      series: dataset.series.filter { $0.service == nil }, incidents: dataset.incidents,
      objectives: dataset.objectives)
  }

  private static func value(of metric: BusinessMetric, in record: Record, _ answer: Answer) -> Double {
    let isCause = metric == .avgResponseTime || metric == .errorRate
    guard answer != .asMade, !isCause else { return record.business[metric] }
    let ordinary = record.ordinaryBusiness[metric]
    guard answer == .fromTheStart, metric == .hourlyRevenue else { return ordinary }
    let seconds = (record.business.avgResponseTime - record.ordinaryBusiness.avgResponseTime) / 1_000
    return ordinary * max(0.05, 1 - 0.15 * max(0, seconds))
  }
}
