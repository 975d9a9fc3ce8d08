import Datasets
import Scenarios
import Testing
import Time

struct GenerationTests {
  static let headers: [(file: ScenarioFile, header: String, rows: Int)] = [
    (.revenueMetrics, "timestamp,hourly_revenue,transaction_count,avg_order_value", 721),
    (.systemPerformance, "timestamp,avg_response_time_ms,error_rate_percent,requests_per_second", 721),
    (.userActivity, "timestamp,active_users,page_views,bounce_rate_percent,conversion_rate_percent", 721),
    (.infrastructureHealth, "timestamp,service_name,cpu_percent,memory_percent,api_response_time_ms", 2_884),
    (
      .incidents, "id,title,kind,start,end,root_service,affected_services,expected_effects", 3
    ),
    (.counterfactual, "timestamp,table,service_name,metric,value", 721 * (10 + 4 * 3)),
    (.dependencies, "caller,callee", 3),
  ]

  @Test(arguments: headers)
  func writesEachTableWhole(file: ScenarioFile, header: String, rows: Int) {
    let lines = Files(of: .shop).lines(of: file)
    #expect(lines.first == header)
    #expect(lines.count == rows + 1)
    let columns = header.split(separator: ",").count
    #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == columns })
  }

  /// The bytes of the default data set, on any machine. Update this number for intended changes.
  @Test func writesTheSameBytesEverywhere() {
    #expect(Files(of: .shop).digest == 8_967_261_843_663_145_173)
  }

  @Test func writesNoHourThatTheClocksSkipAndTwiceTheOneThatTheyShowTwice() throws {
    let start = try #require(CivilTime(year: 2024, month: 5, day: 1))
    let scenario = try Scenario.shop.adjusted(start: start, days: 2)
    func noon(_ day: Int, offset: Int) -> Zone.Period {
      let instant = Instant(unixSeconds: start.linearSeconds + (24 * day + 12) * 3_600)
      return Zone.Period(start: instant, offset: offset, abbreviation: "X\(day)")
    }
    // Clocks go forward on the first day at 12:00, and back on the second day at 13:00.
    let zone = Zone(
      identifier: "Etc/Test",
      periods: [
        Zone.Period(start: Instant(unixSeconds: 0), offset: 0, abbreviation: "X"), noon(0, offset: 3_600),
        noon(1, offset: 0),
      ])
    var text = ""
    let count = scenario.generate(in: zone) { file, bytes in
      if file == .revenueMetrics { text += String(decoding: bytes, as: UTF8.self) }
    }
    let times = text.split(separator: "\n").dropFirst().map { String($0.prefix(16)) }
    #expect(times.count == count && count == 49)
    #expect(!times.contains("2024-05-01 12:00"))
    #expect(times.filter { $0 == "2024-05-02 12:00" }.count == 2)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: [0, 777, 65_536])
  func writesTheSameBytesHoweverTheyAreCut(chunk: Int) throws {
    let scenario = try Scenario.shop.adjusted(days: 8)
    let (cut, whole) = (Files(of: scenario, chunk: chunk), Files(of: scenario))
    for file in ScenarioFile.allCases {
      #expect(cut[file] == whole[file], "\(file.name)")
      #expect(cut.pieces[file]?.contains([]) == false)
    }
    #expect((cut.pieces[.counterfactual]?.count ?? 0) > 3)
  }

  @Test func handsOnPiecesOfBoundedSize() throws {
    let scenario = try Scenario.shop.adjusted(days: 3, step: 300, serviceCount: 60)
    for (file, pieces) in Files(of: scenario, chunk: 10_000).pieces {
      #expect(pieces.allSatisfy { $0.count < 10_000 + 1_000 }, "\(file.name)")
    }
  }

  @Test func goesOnFromAnyPlace() {
    var records = Scenario.shop.records
    for _ in 0..<200 { _ = records.next() }
    let rest = Array(records)
    #expect(rest == Array(Scenario.shop.records.dropFirst(200)))
  }

  @Test func beginsAsAShorterOneDoes() throws {
    let week = try Scenario.shop.adjusted(days: 10)
    #expect(Array(week.records) == Array(Scenario.shop.records.prefix(241)))
  }

  @Test func writesWhatTheRecordsHold() throws {
    let scenario = try Scenario.shop.adjusted(days: 8)
    let files = Files(of: scenario)
    let tables: [ScenarioFile] = [.revenueMetrics, .systemPerformance, .userActivity]
    let lines = tables.map { files.lines(of: $0).dropFirst().map { $0 } }
    let services = files.lines(of: .infrastructureHealth).dropFirst().map { $0 }
    for (index, record) in scenario.records.enumerated() {
      for (table, file) in tables.enumerated() {
        let fields = lines[table][index].split(separator: ",")
        let metrics = BusinessMetric.allCases.filter { $0.file == file }
        #expect(fields[0] == record.time.text)
        #expect(fields.dropFirst().map { Double($0) } == metrics.map { record.business[$0] })
      }
      for (place, service) in scenario.services.enumerated() {
        let fields = services[index * 4 + place].split(separator: ",")
        #expect(fields[0] == record.time.text && fields[1] == service.name)
        #expect(fields.dropFirst(2).map { Double($0) } == ServiceMetric.allCases.map { record.services[place][$0] })
      }
    }
  }

  @Test func writesTheCounterfactualOfEveryMetric() throws {
    let scenario = try Scenario.shop.adjusted(days: 8)
    let lines = Files(of: scenario).lines(of: .counterfactual).dropFirst().map { $0 }
    for (index, record) in scenario.records.enumerated() {
      let business = BusinessMetric.allCases.map { metric in
        ("\(record.time.text),\(metric.file.table),,\(metric.metric.key.column)", record.ordinaryBusiness[metric])
      }
      let services = zip(scenario.services, record.ordinaryServices).flatMap { service, reading in
        ServiceMetric.allCases.map { metric in
          ("\(record.time.text),infrastructure_health,\(service.name),\(metric.metric.key.column)", reading[metric])
        }
      }
      for (offset, row) in (business + services).enumerated() {
        let line = lines[index * 22 + offset]
        let comma = try #require(line.lastIndex(of: ","))
        #expect(line[..<comma] == row.0)
        #expect(Double(line[line.index(after: comma)...]) == row.1)
      }
    }
  }

  @Test func leavesTheFieldEmptyWithoutOrders() throws {
    let yaml = "levels: {active_users: {idle: 0, load: 30}}\ndays: 1\nstep: 1m"
    let files = Files(of: try Scenario(yaml: Array(yaml.utf8), file: "quiet.yaml"))
    let empty = files.lines(of: .revenueMetrics).filter { $0.hasSuffix(",0.00,0,") }
    #expect(empty.count > 100)
    #expect(files.lines(of: .counterfactual).contains { $0.hasSuffix("avg_order_value,") })
  }

  @Test func stopsWhereTheReceiverFails() {
    struct Full: Error {}
    var received = 0
    #expect(throws: Full.self) {
      try Scenario.shop.generate(chunk: 1_000) { _, _ throws(Full) in
        received += 1
        if received == 10 { throw Full() }
      }
    }
    #expect(received == 10)
  }

  @Test func differsByTheSeed() throws {
    let other = try Scenario.shop.adjusted(seed: Scenario.shop.seed + 1)
    #expect(Files(of: other)[.revenueMetrics] != Files(of: .shop)[.revenueMetrics])
    #expect(Files(of: other)[.incidents] == Files(of: .shop)[.incidents])
  }

  @Test func quotesNamesThatNeedIt() throws {
    let yaml = """
      services:
        - {name: 'a "b", c', cpu_percent: {idle: 1}, memory_percent: {idle: 2}, api_response_time_ms: {idle: 3}}
      incidents: []
      days: 1
      """
    let files = Files(of: try Scenario(yaml: Array(yaml.utf8), file: "odd.yaml"))
    #expect(files.lines(of: .infrastructureHealth)[1] == #"2024-05-01 00:00:00,"a ""b"", c",1.00,2.00,3.0"#)
  }
}
