import Datasets
import Ingestion
import Statistics
import Testing
import Time

@Suite struct RollingUpTests {
  @Test(arguments: [
    (Metric.Aggregate.sum, [7.0, 8]), (.mean, [7.0 / 3, 8]), (.max, [4, 8]), (.last, [2, 8]),
  ])
  func aggregatesByTheMetric(aggregate: Metric.Aggregate, values: [Double]) throws {
    var reading = Reading(
      "time,v\n2024-05-01 00:10,1\n2024-05-01 00:50,2\n2024-05-01 00:20,4\n2024-05-01 01:00,8\n")
    reading.aggregate = aggregate
    #expect(try reading.values() == values)
  }

  @Test func keepsTheLaterReadOfEqualTimesAsTheLast() throws {
    var reading = Reading("time,v\n2024-05-01 00:50,1\n2024-05-01 00:50,2\n2024-05-01 00:10,3\n")
    reading.aggregate = .last
    #expect(try reading.values() == [2])
  }

  @Test func doesNotLetAGapHideTheLastValue() throws {
    var reading = Reading("time,v\n2024-05-01 00:10,5\n2024-05-01 00:50,\n2024-05-01 00:30,6\n")
    reading.aggregate = .last
    #expect(try reading.values() == [6])
  }

  @Test func tellsOfRowsOnlyWhereABucketHasSeveral() throws {
    let finer = try Reading("time,v\n2024-05-01 00:10,1\n2024-05-01 00:50,2\n2024-05-01 01:00,9\n").dataset().series[0]
    #expect(finer.rollUp.counts == [2, 1])
    let rows = try #require(finer.rows)
    #expect(rows.count == 3 && rows.mean == 4 && rows.minimum == 1 && rows.median == 2 && rows.maximum == 9)
    #expect(rows.standardDeviation.map { abs($0 - 19.0.squareRoot()) < 1e-12 } == true)
    #expect(try Reading("time,v\n2024-05-01 00:10,1\n2024-05-01 01:50,2\n").dataset().series[0].rows == nil)
  }

  @Test func correlatesRowsOfOneServiceWithoutThoseThatLackAValue() throws {
    let text = """
      time,service,v,w
      2024-05-01 00:00,a,1,10
      2024-05-01 00:20,a,2,8
      2024-05-01 00:40,a,,7
      2024-05-01 00:50,a,4,1
      2024-05-01 00:00,b,1,1
      2024-05-01 01:00,b,2,2

      """
    var reading = Reading(text, service: "service", columns: ["v", "w"])
    // For [1, 2, 4] and [10, 8, 1]: sums of squares 14/3 and 134/3, of products −43/3.
    let r = -43 / (14.0 * 134).squareRoot()
    for cut in [Part.length, 40, 25] {
      reading.cut = cut
      let pairs = try reading.dataset().rowCorrelations
      // The other service has one row per bucket, so buckets are sufficient.
      #expect(pairs.count == 1)
      let pair = try #require(pairs.first)
      #expect(pair.first.metric.column == "v" && pair.second.metric.column == "w" && pair.first.service == "a")
      #expect(pair.count == 3 && abs(pair.r - r) < 1e-12)
    }
  }

  @Test func takesSpellingsOfOneNameForOneService() throws {
    let text = "time,service,v\n2024-05-01 00:00,é,1\n2024-05-01 00:10,e\u{301},2\n2024-05-01 00:20,é,4\n"
    var reading = Reading(text, service: "service")
    for cut in [Part.length, 30] {
      reading.cut = cut
      #expect(try reading.dataset().series.map(\.values) == [[7]])
    }
  }

  @Test func refusesTextsWhereNamesShouldBe() throws {
    let reading = Reading(
      "time,service,v\n2024-05-01 00:00,\(String(repeating: "x", count: 1_001)),1\n", service: "service")
    #expect(
      reading.fault()
        == "t.csv, line 2, column service: a service name exceeds 1000 bytes; check that this column holds services"
    )
  }

  @Test func passesOverRowsOutsideThePeriod() throws {
    let text = """
      time,service,v
      2024-05-01 00:00,early,1
      2024-05-02 00:00,a,2
      2024-05-02 23:59,a,3
      2024-05-03 00:00,late,4
      9999-12-31 00:00,late,4

      """
    var reading = Reading(text, service: "service")
    let day = Instant(unixSeconds: 1_714_608_000)
    reading.period = TimeWindow(start: day, end: day.advanced(by: 86_400))
    let dataset = try reading.dataset()
    #expect(dataset.services == ["a"])
    #expect(dataset.grid.start == day && dataset.grid.count == 24)
    #expect(dataset.tables[0].rows == 2)
    reading.period = TimeWindow(start: day.advanced(by: 864_000), end: day.advanced(by: 950_400))
    #expect(reading.fault() == "t.csv: no row lies in the reported period; set another `period`")
  }

  @Test func coversTheBucketsFromTheFirstRowToTheLast() throws {
    let dataset = try Reading("time,v\n2024-05-01 10:30,\n2024-05-01 08:59,1\n2024-05-01 12:00,2\n").dataset()
    #expect(dataset.grid == TimeGrid(start: Instant(unixSeconds: 1_714_550_400), step: 3_600, count: 5))
    #expect(dataset.series[0].values.map(\.isNaN) == [false, true, true, true, false])
    #expect(dataset.tables[0].rows == 3)
    #expect(dataset.tables[0].first == Instant(unixSeconds: 1_714_553_940))
    #expect(dataset.tables[0].last == Instant(unixSeconds: 1_714_564_800))
  }

  @Test(arguments: [86_400, 21_600, 3_600])
  func anchorsTheGridAtALocalMidnight(step: Int) throws {
    var reading = Reading("time,v\n2024-05-01 13:00,1\n2024-05-02 00:00,2\n")
    (reading.zone, reading.step) = (Reading.berlin, step)
    let grid = try reading.dataset().grid
    let start = Reading.berlin.civil(at: grid.start)
    #expect(start.secondOfDay % step == 0)
    #expect(start.hour == 13 / (step / 3_600) * (step / 3_600))
  }

  @Test func countsBucketsInFixedSecondsThroughADaylightSavingNight() throws {
    var reading = Reading("time,v\n2024-03-31 00:00,1\n2024-03-31 03:00,2\n2024-04-01 00:00,4\n")
    reading.zone = Reading.berlin
    let dataset = try reading.dataset()
    #expect(dataset.grid.count == 24)
    #expect(dataset.series[0].values[2] == 2)
  }

  @Test func readsTheLatestRowFirst() throws {
    let rows = (0..<2_000).reversed().map { "\(1_700_000_000 + $0 * 3_600),\($0)\n" }.joined()
    var reading = Reading("time,v\n" + rows)
    reading.cut = 1_000
    #expect(try reading.values() == (0..<2_000).map(Double.init))
    #expect(try reading.dataset().notices.map(\.kind.name) == ["rows-out-of-order"])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "../../etc/passwd", "\u{202E}gnp.exe", String(repeating: "long", count: 20), "a,b",
    "=1+1", "O'Neil \"x\"", "日本",
  ])
  func keepsNamesOfServicesAsTheyAre(name: String) throws {
    let quoted = "\"" + name.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    let dataset = try Reading("time,s,v\n2024-05-01,\(quoted),1\n2024-05-01,other,2\n", service: "s").dataset()
    #expect(dataset.services == [name, "other"].sorted())
  }

  @Test func sortsServicesWithinMetrics() throws {
    let dataset = try Reading(
      "time,s,v,w\n2024-05-01,b,1,2\n2024-05-01,a,3,4\n", service: "s", columns: ["w", "v"]
    ).dataset()
    #expect(dataset.series.map(\.metric.key.column) == ["w", "w", "v", "v"])
    #expect(dataset.series.map(\.service) == ["a", "b", "a", "b"])
    #expect(dataset.series.map { $0.values[0] } == [4, 2, 3, 1])
  }

  @Test func putsTablesOnOneGrid() throws {
    let early = Reading("time,v\n2024-05-01 00:00,1\n")
    let late = Reading("time,w\n2024-05-01 02:00,2\n", columns: ["w"])
    let lattice = Lattice(
      startingOnTheDayOf: try early.plan().sample(early.csv.span).first, in: .utc, step: 3_600)
    let dataset = try Dataset(
      title: "T", zone: .utc,
      tables: [
        try early.plan().rollUp(early.csv.span, on: lattice), try late.plan().rollUp(late.csv.span, on: lattice),
      ])
    #expect(dataset.grid.count == 3)
    #expect(dataset.series.map { $0.values.map(\.isNaN) } == [[false, true, true], [true, true, false]])
  }

  @Test func keepsATableOfLongerStepsAtItsOwn() throws {
    let hours = Reading("time,v\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n2024-05-02 23:00,3\n")
    let days = Reading("time,w\n2024-05-01,100\n2024-05-02,200\n", columns: ["w"])
    let lattice = Lattice(
      startingOnTheDayOf: try hours.plan().sample(hours.csv.span).first, in: .utc, step: 3_600)
    let dataset = try Dataset(
      title: "T", zone: .utc,
      tables: [
        try days.plan().rollUp(days.csv.span, on: lattice.with(step: 86_400)),
        try hours.plan().rollUp(hours.csv.span, on: lattice),
      ])
    #expect(dataset.series.map(\.metric.key.column) == ["v"] && dataset.grid.count == 48)
    #expect(dataset.tables.count == 2)
    let coarser = try #require(dataset.coarser.first)
    #expect(coarser.grid == TimeGrid(start: dataset.grid.start, step: 86_400, count: 2))
    #expect(coarser.series.map(\.values) == [[100, 200]])
    // Gaps between the days are not reported.
    #expect(dataset.notices.map(\.kind.name) == ["coarser-table", "gaps"])
  }

  @Test func takesTimesWithOffsetsAsTheyAre() throws {
    var reading = Reading("time,v\n2024-05-01T02:00:00+02:00,1\n1714525200,2\n1714528800000,3\n2024-05-01 05:00,4\n")
    reading.zone = Reading.berlin
    #expect(try reading.values() == [1, 2, 3, 4])
  }
}
