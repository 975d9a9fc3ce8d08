import Datasets
import Scenarios
import Testing
import Time
import YAML

struct ConfigurationTests {
  private func configuration(of scenario: Scenario) throws -> Mapping {
    try Node.parse(Files(of: scenario)[.configuration], file: "debrief.yaml").mapping()
  }

  @Test func describesEveryColumnOfEveryTable() throws {
    let files = Files(of: .shop)
    let tables = try configuration(of: .shop).required("tables").list().map { try $0.mapping() }
    #expect(
      try tables.map { try $0.required("file").string() } == [
        "revenue_metrics.csv", "system_performance.csv", "user_activity.csv", "infrastructure_health.csv",
      ])
    for table in tables {
      let file = try #require(ScenarioFile(rawValue: try table.required("file").string()))
      let metrics = try table.required("metrics").mapping().entries
      let header = files.lines(of: file)[0].split(separator: ",").map(String.init)
      let service = try table["service"]?.string()
      #expect(header == [try table.required("time").string()] + [service].compactMap { $0 } + metrics.map(\.key))
      for metric in metrics {
        let keys = try metric.value.mapping().entries.map(\.key)
        #expect(keys == ["unit", "label", "aggregate", "better", "role"])
      }
    }
  }

  @Test func pointsToTheOtherFiles() throws {
    let root = try configuration(of: .shop)
    #expect(
      root.entries.map(\.key) == [
        "version", "title", "zone", "step", "tables", "incidents", "dependencies", "objectives", "rhythm",
      ])
    #expect(try root.required("zone").string() == "Etc/UTC")
    #expect(try root.required("incidents").string() == "incidents.csv")
    #expect(try root.required("dependencies").string() == "dependencies.csv")
    let limits = try root.required("objectives").mapping()
    #expect(try limits.required("avg_response_time_ms").mapping().required("max").double() == 2_000)
    #expect(try limits.required("error_rate_percent").mapping().required("max").double() == 1)
    let rhythm = try root.required("rhythm").mapping()
    #expect(try rhythm.required("hours").list().map { try $0.double() } == RhythmTests.hours)
    #expect(try rhythm.required("days").list().map { try $0.double() } == [1, 1, 1, 1, 1, 1.3, 0.8])
  }

  @Test(arguments: [(3_600, "1h"), (1_800, "30m"), (300, "5m"), (60, "1m")])
  func reportsByTheStepOfTheRecords(step: Int, text: String) throws {
    let scenario = try Scenario.shop.adjusted(days: 1, step: step)
    #expect(try configuration(of: scenario).required("step").string() == text)
  }

  @Test(arguments: [
    ("2024-05-01", 30, "Online shop, May 2024"), ("2024-05-01", 31, "Online shop, May 2024"),
    ("2024-05-01", 32, "Online shop, May to June 2024"),
    ("2023-12-20", 20, "Online shop, December 2023 to January 2024"),
    ("2024-05-01", 365, "Online shop, May 2024 to April 2025"),
    ("2024-05-01", 396, "Online shop, May 2024 to May 2025"),
  ])
  func namesThePeriodInTheTitle(start: String, days: Int, title: String) throws {
    guard case .civil(let time) = Timestamp(start) else { throw ScenarioError.start(start) }
    let scenario = try Scenario.shop.adjusted(start: time, days: days)
    #expect(scenario.title == title)
    #expect(try configuration(of: scenario).required("title").string() == title)
  }
}
