package import Datasets
package import Scenarios
import Time

/// The built-in shop as a data set in memory, with the truth that only the generator knows.
package struct ShopData {
  package let dataset: Dataset
  /// Revenue without any incident, one value per bucket.
  package let ordinaryRevenue: [Double]

  package init(_ scenario: Scenario) {
    let records = Array(scenario.records)
    let business = BusinessMetric.allCases.map { metric in
      Series(metric: metric.metric, rollUp: RollUp(values: records.map { $0.business[metric] }))
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
      title: "Shop", zone: .utc, grid: TimeGrid(start: start, step: scenario.step, count: records.count), tables: [],
      series: business + resources, incidents: scenario.declaredIncidents, callGraph: scenario.callGraph,
      rhythm: scenario.rhythm)
    ordinaryRevenue = records.map(\.ordinaryBusiness.hourlyRevenue)
  }
}
