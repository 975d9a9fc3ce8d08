import Datasets
import Scenarios
import Testing
import Time
import YAML

struct ScenarioYAMLTests {
  private func read(_ yaml: String) throws -> Scenario {
    try Scenario(yaml: Array(yaml.utf8), file: "drill.yaml")
  }

  @Test func readsBackWhatItWrites() throws {
    #expect(try read(Scenario.shop.yaml) == .shop)
    #expect(try read(Scenario.patience.yaml) == .patience)
  }

  @Test func readsBackAdjustedScenarios() throws {
    let start = try #require(CivilTime(year: 2025, month: 1, day: 6))
    for count in [1, 3, 40] {
      let scenario = try Scenario.shop.adjusted(seed: -5, start: start, days: 9, step: 60, serviceCount: count)
      #expect(try read(scenario.yaml) == scenario)
    }
  }

  @Test func readsBackNamesThatNeedQuotes() throws {
    let yaml = """
      name: "A: \\"shop\\" # no. 1\\\\2 é"
      services:
        - {name: "- [x], {y}", cpu_percent: {idle: 1}, memory_percent: {idle: 2}, api_response_time_ms: {idle: 3}}
        - {name: "null", calls: ["- [x], {y}"], cpu_percent: {idle: 1}, memory_percent: {idle: 2}, api_response_time_ms: {idle: 3}}
      incidents:
        - {id: yes, title: "1", kind: "~", day: 2, from: 9:30, for: 90m, effects: {}, services: {"null": {after: -5m}}}
      """
    let scenario = try read(yaml)
    #expect(scenario.name == #"A: "shop" # no. 1\2 é"#)
    #expect(scenario.services.map(\.name) == ["- [x], {y}", "null"])
    #expect(try read(scenario.yaml) == scenario)
  }

  @Test func takesFromTheShopWhatIsLeftOut() throws {
    #expect(try read("name: Online shop") == .shop)
    let scenario = try read("seed: 7\nlevels: {avg_order_value: {idle: 40, noise: 0.01, memory: 0.2}}")
    #expect(scenario.levels.orderValue == Level(idle: 40, deviation: 0.01, memory: 0.2))
    #expect(scenario.levels.activeUsers == Scenario.shop.levels.activeUsers)
    #expect(scenario.seed == 7 && scenario.incidents == Scenario.shop.incidents)
  }

  @Test func makesADrillOfOneIncident() throws {
    let scenario = try read(
      """
      days: 3
      incidents:
        - id: cache-stampede
          title: Cache stampede
          kind: slowdown
          day: 2
          from: "22:30"
          for: 3h
          root: inventory-service
          effects:
            avg_response_time_ms: 3
            conversion_rate_percent: {factor: 0.5, after: 10m}
          services:
            inventory-service: {cpu_percent: 2, after: -15m}
      """)
    let shop = GeneratedShop(scenario)
    #expect(abs(shop.factor(of: .avgResponseTime, in: "cache-stampede") - 3) < 0.02)
    #expect(abs(shop.factor(of: .transactionCount, in: "cache-stampede") - 0.5) < 0.01)
    #expect(abs(shop.factor(of: .hourlyRevenue, in: "cache-stampede") - 0.5) < 0.01)
    #expect(scenario.declaredIncidents.first?.affectedServices == ["inventory-service"])
    #expect(
      shop.window("cache-stampede").map { shop.records[$0].time.text } == [
        "2024-05-02 23:00:00", "2024-05-03 00:00:00", "2024-05-03 01:00:00",
      ])
  }

  @Test func sortsIncidentsByTime() throws {
    func incident(_ id: String, day: Int) -> String {
      "  - {id: \(id), title: T, kind: outage, day: \(day), from: 1:00, for: 1h}\n"
    }
    let scenario = try read("incidents:\n" + incident("b", day: 3) + incident("c", day: 1) + incident("a", day: 3))
    #expect(scenario.incidents.map(\.id) == ["c", "a", "b"])
  }

  static let incident = "id: x, title: X, kind: outage, day: 1, from: 1:00, for: 1h"
  static let service = "cpu_percent: {idle: 1}, memory_percent: {idle: 1}, api_response_time_ms: {idle: 1}"

  static let faults: [(yaml: String, place: String, words: String)] = [
    ("sed: 1", "1:1", "unknown key “sed”; did you mean “seed”?"),
    ("days: 0", "1:7", "0 is out of range; write a whole number from 1 to 36525"),
    ("days: 1\nstep: 7m", "2:7", "7m does not divide the hour"),
    ("step: 1d", "1:7", "choose 1m, 2m"),
    ("seed: x", "1:7", "whole number"),
    ("start: 2024-05-01T12:00", "1:8", "is not a date; write one such as 2024-05-01"),
    ("start: 2024-02-30", "1:8", "is not a date"),
    ("zone: ../etc", "1:7", "is not the name of a zone"),
    ("name: \"a\\nb\"", "1:7", "write a name on one line"),
    ("rhythm: {hours: [1, 2], days: [1, 1, 1, 1, 1, 1, 1]}", "1:17", "2 factors where 24 are needed"),
    ("rhythm: {hours: [1]}", "1:17", "1 factors where 24 are needed"),
    ("levels: {active_user: {idle: 1}}", "1:10", "did you mean “active_users”?"),
    ("levels: {active_users: {load: 1}}", "1:24", "the key “idle” is missing"),
    ("levels: {active_users: {idle: -1}}", "1:31", "-1 is out of range"),
    ("levels: {active_users: {idle: 1, memory: 1}}", "1:42", "write a number from 0 to 0.999"),
    ("loss_per_100_ms: 2", "1:18", "2 is out of range"),
    (
      "patience: {avg_response_time_ms: {limit: 1, loss: 0.1, per: 1}}", "1:11",
      "the key “error_rate_percent” is missing"
    ),
    ("services: []", "1:11", "0 services; list 1 to 10000"),
    ("services:\n  - {name: a, \(service)}\n  - {name: a, \(service)}", "3:5", "a second service is named a"),
    ("services:\n  - {name: a, calls: [b], \(service)}", "2:23", "b is no other service"),
    ("services:\n  - {name: a;b, \(service)}", "2:12", "cannot be the name of a service"),
    ("services:\n  - {name: others, \(service)}", "2:12", "cannot be the name of a service"),
    ("incidents:\n  - {\(incident)}\n  - {\(incident)}", "3:5", "a second incident has the id x"),
    ("incidents:\n  - {\(incident), root: payment}", "2:72", "“payment” is not allowed here"),
    ("incidents:\n  - {id: x, title: X, kind: outage, day: 1, from: 25:00, for: 1h}", "2:51", "is not a time of day"),
    ("incidents:\n  - {id: x, title: X, kind: outage, day: 1, from: 1:00, for: 1d}", "2:62", "is not a length of time"),
    ("incidents:\n  - {id: x, title: X, kind: outage, day: 1, from: 1:00, for: 0m}", "2:62", "0m is out of range"),
    ("incidents:\n  - {id: x, title: X, kind: outage, day: 1, from: 1:00}", "2:5", "the key “for” is missing"),
    ("incidents:\n  - {\(incident), effects: {avg_order_value: 2}}", "2:76", "unknown key “avg_order_value”"),
    ("incidents:\n  - {\(incident), effects: {error_rate_percent: -2}}", "2:96", "-2 is out of range"),
    (
      "incidents:\n  - {\(incident), effects: {conversion_rate_percent: {factor: 0.1, after: 7m}}}", "2:101",
      "the window cannot have 0.1 of its usual value; begin at most 6m after the start"
    ),
    (
      "incidents:\n  - {\(incident), services: {web-frontent: {cpu_percent: 2}}}", "2:77",
      "did you mean “web-frontend”?"
    ),
    ("incidents:\n  - {\(incident), services: {others: {cpu: 2}}}", "2:86", "unknown key “cpu”"),
    ("seed: [", "2:1", "invalid YAML"),
  ]

  @Test(arguments: faults)
  func namesPlaceFaultAndWayOut(yaml: String, place: String, words: String) throws {
    let error = try #require(throws: YAMLError.self) { try read(yaml) }
    #expect("\(error)".hasPrefix("drill.yaml:\(place): "), "\(error)")
    #expect("\(error)".contains(words), "\(error)")
  }
}
