import Datasets
import Scenarios

/// The built-in shop under one seed, as a data set in memory, with the truth that only its maker knows.
struct ShopData {
  let dataset: Dataset
  /// Revenue without any incident, a value a bucket.
  let revenueWithoutIncidents: [Double]

  init(seed: UInt64, step: Int = 3_600, days: Int = 30) {
    var scenario = Scenario.shop
    scenario.seed = seed
    scenario.step = step
    scenario.days = days
    let steps = Array(scenario.steps())
    let shop = steps.map(\.actual)
    func metric(
      _ table: String, _ column: String, _ unit: String, _ aggregate: Metric.Aggregate, _ better: Metric.Better,
      _ role: Metric.Role
    ) -> Metric {
      Metric(
        key: MetricKey(table: table, column: column), label: column, unit: unit, aggregate: aggregate, better: better,
        role: role)
    }
    func series(_ metric: Metric, service: String? = nil, _ values: [Double]) -> Series {
      Series(metric: metric, service: service, rollUp: RollUp(values: values))
    }
    var all = [
      series(
        metric("revenue_metrics", "hourly_revenue", "USD", .sum, .higher, .money),
        shop.map { Double($0.revenueCents) / 100 }),
      series(
        metric("revenue_metrics", "transaction_count", "", .sum, .higher, .orders), shop.map { Double($0.transactions) }
      ),
      series(
        metric("revenue_metrics", "avg_order_value", "USD", .mean, .neither, .other),
        shop.map { $0.transactions == 0 ? .nan : Double($0.orderValueCents) / 100 }),
      series(
        metric("system_performance", "avg_response_time_ms", "ms", .mean, .lower, .latency),
        shop.map { Double($0.responseTenths) / 10 }),
      series(
        metric("system_performance", "error_rate_percent", "%", .mean, .lower, .errors),
        shop.map { Double($0.errorMillis) / 1_000 }),
      series(
        metric("system_performance", "requests_per_second", "/s", .mean, .neither, .traffic),
        shop.map { Double($0.requestHundredths) / 100 }),
      series(
        metric("user_activity", "active_users", "", .sum, .neither, .traffic), shop.map { Double($0.activeUsers) }),
      series(metric("user_activity", "page_views", "", .sum, .neither, .traffic), shop.map { Double($0.pageViews) }),
      series(
        metric("user_activity", "bounce_rate_percent", "%", .mean, .lower, .engagement),
        shop.map { Double($0.bounceHundredths) / 100 }),
      series(
        metric("user_activity", "conversion_rate_percent", "%", .mean, .higher, .engagement),
        shop.map { Double($0.conversionMillis) / 1_000 }),
    ]
    let table = "infrastructure_health"
    let places = scenario.services.indices.sorted { scenario.services[$0].name < scenario.services[$1].name }
    let resources: [(Metric, (ServiceRecord) -> Double)] = [
      (metric(table, "cpu_percent", "%", .mean, .lower, .resource), { Double($0.cpuHundredths) / 100 }),
      (metric(table, "memory_percent", "%", .mean, .lower, .resource), { Double($0.memoryHundredths) / 100 }),
      (metric(table, "api_response_time_ms", "ms", .mean, .lower, .latency), { Double($0.responseTenths) / 10 }),
    ]
    for (metric, value) in resources {
      for place in places {
        all.append(
          series(metric, service: scenario.services[place].name, steps.map { value($0.services[place].actual) }))
      }
    }
    func instant(_ time: CivilTime) -> Instant { Zone.utc.resolve(time).instant }
    let incidents = scenario.occurringIncidents.map { planned in
      let window = scenario.window(of: planned)
      return Incident(
        id: planned.id, title: planned.title, kind: planned.kind,
        window: TimeWindow(start: instant(window.start), end: instant(window.end)), rootService: planned.root)
    }
    dataset = Dataset(
      title: scenario.title, zone: .utc,
      grid: TimeGrid(start: instant(scenario.start), step: scenario.step, count: steps.count), tables: [], series: all,
      incidents: incidents, callGraph: CallGraph(scenario.calls), rhythm: scenario.rhythm)
    revenueWithoutIncidents = steps.map { Double($0.counterfactual.revenueCents) / 100 }
  }
}
