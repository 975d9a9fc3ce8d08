import Datasets
import Ingestion
import Testing
import Time

/// Rows that are kept in the same pass in which a table is rolled up.
@Suite struct KeptRowTests {
  private static let start = 1_714_521_600

  /// A row a minute for two hours, on two services.
  private static let reading = Reading(
    "time,s,v\n" + (0..<120).map { "\(start + $0 * 60),\($0 % 2 == 0 ? "even" : "odd"),\($0)\n" }.joined(), service: "s"
  )

  /// From minute `first` up to minute `end`.
  private static func window(_ first: Int, _ end: Int) -> TimeWindow {
    TimeWindow(start: Instant(unixSeconds: start + first * 60), end: Instant(unixSeconds: start + end * 60))
  }

  /// What one pass over the parts keeps.
  private func kept(cut: Int, in windows: [TimeWindow], all room: Int, limit: Int) throws -> KeptRows {
    let reading = Self.reading
    let plan = try reading.plan()
    let lattice = Lattice(startingOnTheDayOf: Instant(unixSeconds: Self.start), in: .utc, step: 3_600)
    let ranges = plan.ranges(length: reading.csv.count, cutEvery: cut)
    let surveys = ranges.map { PartSurvey(of: reading.csv.span, in: $0) }
    func none() -> KeptRows { KeptRows(metricCount: 1, in: windows, all: room, limit: limit) }
    var whole = none()
    var rollUp: TableRollUp?
    for part in plan.parts(ranges, surveys: surveys) {
      let own = try plan.read(reading.csv.span, part: part, on: lattice, keeping: none())
      whole.append(own.kept)
      if rollUp == nil { rollUp = own.rollUp } else { try rollUp?.merge(own.rollUp) }
    }
    #expect(rollUp?.rows == 120)
    return whole
  }

  @Test(arguments: [25, 300, Part.length]) func areAllAsLongAsTheyAreFew(cut: Int) throws {
    let kept = try kept(cut: cut, in: [], all: 120, limit: 200)
    #expect(kept.isComplete && !kept.isCut)
    #expect(kept.rows.values[0] == (0..<120).map(Double.init))
    #expect(kept.rows.serviceNumbers.map { kept.rows.services[$0] } == (0..<120).map { $0 % 2 == 0 ? "even" : "odd" })
    #expect(kept.rows(in: [Self.window(5, 7)])?.values[0] == [5, 6])
  }

  @Test(arguments: [25, 300, Part.length]) func areThoseOfTheWindowsWhereThereAreTooMany(cut: Int) throws {
    let windows = [Self.window(70, 72), Self.window(10, 12), Self.window(11, 13)]
    let kept = try kept(cut: cut, in: windows, all: 119, limit: 119)
    #expect(!kept.isComplete && !kept.isCut)
    #expect(kept.rows.values[0] == [10, 11, 12, 70, 71])
    #expect(kept.rows(in: [Self.window(10, 13)])?.values[0] == [10, 11, 12])
    // Rows that were not kept are not taken for none.
    #expect(kept.rows(in: [Self.window(12, 14)])?.count == nil)
    #expect(kept.rows(in: [])?.count == 0)
  }

  @Test(arguments: [25, 300, Part.length]) func areTheFirstOfTheWindowsAndSaySo(cut: Int) throws {
    let kept = try kept(cut: cut, in: [Self.window(10, 40)], all: 3, limit: 3)
    #expect(kept.isCut && kept.rows.values[0] == [10, 11, 12])
  }

  @Test func areNoneWhereNothingIsAskedFor() throws {
    let kept = try kept(cut: 100, in: [], all: 0, limit: 10)
    #expect(!kept.isComplete && kept.rows.count == 0)
  }
}
