import Datasets
import Ingestion
import Testing
import Time

/// Nights of clock changes in Berlin: 2024-10-27 has the hour from 02:00 twice, 2024-03-31 does not have it.
@Suite struct ClockTests {
  private func reading(_ rows: [String], service: String? = nil) -> Reading {
    var reading = Reading(
      "time,\(service.map { $0 + "," } ?? "")v\n" + rows.map { $0 + "\n" }.joined(), service: service)
    reading.zone = Reading.berlin
    return reading
  }

  private static let halfHours = ["01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30"]
    .enumerated().map { "2024-10-27 \($1),\($0)" }

  @Test(arguments: [Part.length, 20, 45, 70])
  func tellsBothShowingsOfAnHourApartByTheOrderOfRows(cut: Int) throws {
    var reading = reading(Self.halfHours)
    (reading.step, reading.cut) = (1_800, cut)
    let dataset = try reading.dataset()
    #expect(dataset.series[0].values == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(dataset.repaired.isEmpty)
    #expect(
      dataset.notices == [
        Notice(
          .note, .timesToldApart(Notice.Rows(4, example: "2024-10-27 02:00:00 CEST")), at: .line(4, file: "t.csv"))
      ])
  }

  @Test func tellsThemApartWhereTheLatestRowIsFirst() throws {
    var reading = reading(Self.halfHours.reversed())
    reading.step = 1_800
    #expect(try reading.dataset().series[0].values == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(try reading.dataset().repaired.isEmpty)
  }

  @Test func tellsThemApartByTheHourAndForEachService() throws {
    let hours = ["01", "02", "02", "03"].enumerated().flatMap { place, hour in
      ["a", "b"].map { "2024-10-27 \(hour):00,\($0),\(place)" }
    }
    let dataset = try reading(hours, service: "s").dataset()
    #expect(dataset.series.map(\.values) == [[0, 1, 2, 3], [0, 1, 2, 3]])
    #expect(dataset.repaired.isEmpty)
  }

  @Test func countsTheSecondShowingThoughItsRowsAreEqualToTheFirst() throws {
    let night = ["01", "02", "02", "03"].map { "2024-10-27 \($0):00,1" }
    #expect(try reading(night).values() == [1, 1, 1, 1])
    // Other times may be repeated too.
    let again = ["2024-10-27 03:00,1", "2024-10-27 04:00,1"]
    #expect(try reading(night + again).values() == [1, 1, 1, 1, 1])
  }

  @Test func marksTheBucketsOfAnHourThatIsThereOnce() throws {
    let dataset = try reading(["01", "02", "03", "04"].map { "2024-10-27 \($0):00,1" }).dataset()
    #expect(dataset.repaired == [1, 2])
    #expect(dataset.notices.map(\.kind.name).contains("ambiguous-time"))
  }

  @Test func takesRowsOfOneMinuteForOneShowing() throws {
    // Events: several rows with the same time are no evidence of a clock change.
    let rows = ["01:59", "02:10", "02:10", "02:40", "02:05", "02:50", "03:00"].map { "2024-10-27 \($0),1" }
    var reading = reading(rows)
    reading.keepsDuplicates = true
    #expect(try reading.values() == [1, 3, 2, 1])
  }

  @Test func marksTheBucketIntoWhichSkippedRowsAreShifted() throws {
    let dataset = try reading(["00", "01", "02", "03", "04"].map { "2024-03-31 \($0):00,1" }).dataset()
    #expect(dataset.series[0].values == [1, 1, 2, 1])
    #expect(dataset.repaired == [2])
  }

  @Test func marksNothingWhereTimesHaveOffsets() throws {
    let rows = ["2024-10-27T01:00+02:00,1", "2024-10-27T02:00+02:00,1", "2024-10-27T02:00+01:00,1"]
    #expect(try reading(rows).dataset().repaired.isEmpty)
    #expect(try reading(rows).values() == [1, 1, 1])
  }

  @Test func keepsTheRowsOfACutHourInTheRightShowing() throws {
    var reading = reading(Self.halfHours)
    reading.step = 1_800
    let plan = try reading.plan()
    let lattice = Lattice(startingOnTheDayOf: try plan.sample(reading.csv.span).first, in: reading.zone, step: 1_800)
    let ranges = plan.ranges(length: reading.csv.count, cutEvery: 45)
    let surveys = ranges.map { PartSurvey(of: reading.csv.span, in: $0) }
    var seconds: [Int] = []
    var whole: TableRollUp?
    for part in plan.parts(ranges, surveys: surveys) {
      let own = try plan.read(reading.csv.span, part: part, on: lattice, after: whole).rollUp
      seconds += try plan.rows(
        reading.csv.span, part: part, on: lattice, in: nil, limit: 100, after: whole?.clocks
      ).times
      if whole == nil { whole = own } else { try whole?.merge(own) }
    }
    #expect(zip(seconds, seconds.dropFirst()).allSatisfy { $1 - $0 == 1_800 })
  }
}
