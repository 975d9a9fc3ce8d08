import Configuration
import Datasets
import Testing
import Time
import YAML

@Suite struct ConfigurationTests {
  private let shop = """
    version: 1
    title: Online shop, May 2024
    zone: Europe/Berlin
    step: 1h                 # bucket of the roll-up
    tables:
      - file: data/revenue_metrics.csv
        time: timestamp
        metrics:
          hourly_revenue:    {unit: USD, label: Revenue, aggregate: sum, better: higher, role: money}
          transaction_count: {unit: "",  label: Orders,  role: orders}
      - file: infrastructure_health.csv
        service: service_name
        zone: Etc/UTC
        duplicates: keep
        metrics:
          cpu_percent: {unit: "%", label: CPU, aggregate: mean, better: lower, role: resource}
    incidents: incidents.csv
    dependencies: dependencies.csv
    objectives: {cpu_percent: {max: 90}, hourly_revenue: {min: 1, max: 1e6}}
    rhythm:
      column: hourly_revenue
      hours: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0.3]
      days: [1, 1, 1, 1, 1, 1.3, 0.8]
    """

  @Test func readsTheWholeForm() throws {
    let configuration = try Configuration.parse(shop, file: "debrief.yaml")
    #expect(configuration.title == "Online shop, May 2024")
    #expect(configuration.zone == "Europe/Berlin")
    #expect(configuration.step == 3_600)
    #expect(configuration.incidents == .file("incidents.csv"))
    #expect(configuration.dependencies == .file("dependencies.csv"))
    #expect(configuration.columns == ["cpu_percent", "hourly_revenue", "transaction_count"])
    #expect(
      configuration.objectives == [
        Objective(column: "cpu_percent", maximum: 90),
        Objective(column: "hourly_revenue", minimum: 1, maximum: 1_000_000),
      ])
    #expect(configuration.rhythm?.hours.last == 0.3)
    #expect(configuration.rhythm?.days == [1, 1, 1, 1, 1, 1.3, 0.8])
    let revenue = configuration.tables[0]
    #expect(revenue.name == "revenue_metrics" && revenue.serviceColumn == nil && revenue.zone == nil)
    #expect(
      revenue.metrics == [
        Metric(
          key: MetricKey(table: "revenue_metrics", column: "hourly_revenue"), label: "Revenue", unit: "USD",
          aggregate: .sum, better: .higher, role: .money),
        Metric(
          key: MetricKey(table: "revenue_metrics", column: "transaction_count"), label: "Orders", aggregate: .sum,
          better: .higher, role: .orders),
      ])
    let health = configuration.tables[1]
    #expect(health.timeColumn == "timestamp" && health.serviceColumn == "service_name" && health.zone == "Etc/UTC")
    #expect(health.keepsDuplicates == true && revenue.keepsDuplicates == nil)
  }

  @Test func needsFewLinesForOneMetric() throws {
    let text = """
      version: 1
      tables:
        - file: bike_2011.csv
          time: date_time
          metrics: [users]
      """
    let configuration = try Configuration.parse(text, file: "debrief.yaml")
    #expect(
      configuration
        == Configuration(
          title: "Bike 2011",
          tables: [
            TableDeclaration(
              file: "bike_2011.csv", timeColumn: "date_time",
              metrics: [
                Metric(key: MetricKey(table: "bike_2011", column: "users"), label: "Users", aggregate: .mean)
              ])
          ]))
  }

  @Test(arguments: [
    ("money", Metric.Aggregate.sum, Metric.Better.higher), ("orders", .sum, .higher), ("traffic", .mean, .higher),
    ("latency", .mean, .lower), ("errors", .mean, .lower), ("resource", .mean, .lower), ("engagement", .mean, .neither),
    ("other", .mean, .neither),
  ])
  func derivesTheUsualFromTheRole(role: String, aggregate: Metric.Aggregate, better: Metric.Better) throws {
    let text = "version: 1\ntables: [{file: a.csv, metrics: {api_calls: {role: \(role)}}}]"
    let metric = try Configuration.parse(text, file: "d.yaml").tables[0].metrics[0]
    #expect(metric.aggregate == aggregate && metric.better == better)
    #expect(metric.label == "Api calls" && metric.unit == "")
  }

  @Test(arguments: [
    ("none", IncidentSource.none), ("[]", .none), ("", .detect), ("a.csv", .file("a.csv")), ("detect", .detect),
  ])
  func readsWhereIncidentsComeFrom(text: String, source: IncidentSource) throws {
    let text = "version: 1\ntables: [{file: a.csv, metrics: [x]}]\nincidents: \(text)"
    #expect(try Configuration.parse(text, file: "d.yaml").incidents == source)
  }

  @Test func detectsIncidentsWhereNothingIsSaidOfThem() throws {
    let text = "version: 1\ntables: [{file: a.csv, metrics: [x]}]"
    #expect(try Configuration.parse(text, file: "d.yaml").incidents == .detect)
  }

  @Test func readsCallsInPlace() throws {
    let text = "version: 1\ntables: [{file: a.csv, metrics: [x]}]\ndependencies: [{caller: web, callee: pay}]"
    #expect(
      try Configuration.parse(text, file: "d.yaml").dependencies
        == .graph(CallGraph([CallGraph.Call(caller: "web", callee: "pay")])))
  }

  @Test(arguments: [("a.csv", "a"), ("x/y.z/b.tar.csv", "b.tar"), (".hidden", ".hidden"), ("plain", "plain")])
  func namesTablesAfterTheirFiles(file: String, name: String) {
    #expect(TableDeclaration(file: file, metrics: []).name == name)
  }
}
