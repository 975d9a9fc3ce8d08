import Datasets
import Ingestion
import Testing
import Time

@Suite struct RowTests {
  private let csv = "time,s,v,w\n2024-05-01 00:00:00,b,1,\n2024-05-01 00:10:00,\"a\",2,0.1\n2024-05-01 01:00:00,b,3,4\n"

  private func rows(cut: Int = Part.length, in windows: [TimeWindow]? = nil, limit: Int = .max) throws -> TableRows {
    let reading = Reading(csv, service: "s", columns: ["v", "w"])
    let plan = try reading.plan()
    let lattice = Lattice(
      startingOnTheDayOf: try plan.sample(reading.csv.span).first, in: .utc, step: 3_600)
    let ranges = plan.ranges(length: reading.csv.count, cutEvery: cut)
    var surveys: [PartSurvey] = []
    for range in ranges { surveys.append(PartSurvey(of: reading.csv.span, in: range)) }
    var whole = TableRows(metricCount: 2)
    for part in plan.parts(ranges, surveys: surveys) {
      whole.append(try plan.rows(reading.csv.span, part: part, on: lattice, in: windows, limit: limit), upTo: limit)
    }
    return whole
  }

  @Test(arguments: [4, 40, Part.length]) func areAsTheyWereWrittenHoweverTheTableIsCut(cut: Int) throws {
    let rows = try rows(cut: cut)
    #expect(rows.times == [1_714_521_600, 1_714_522_200, 1_714_525_200])
    #expect(rows.serviceNumbers.map { rows.services[$0] } == ["b", "a", "b"])
    #expect(rows.values[0] == [1, 2, 3])
    #expect(rows.values[1].map { $0.isNaN ? -1 : $0 } == [-1, 0.1, 4])
  }

  @Test func areThoseOfTheWindowsAlone() throws {
    let start = Instant(unixSeconds: 1_714_522_200)
    let windows = [TimeWindow(start: start, end: start.advanced(by: 1))]
    #expect(try rows(in: windows).values[0] == [2])
    #expect(try rows(in: []).count == 0)
    #expect(try rows(limit: 2).values[0] == [1, 2])
  }
}
