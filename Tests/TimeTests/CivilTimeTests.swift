import Testing
import Time

@Suite struct CivilTimeTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2024, 5, 1, 19_844), (1900, 3, 1, -25_508),
    (1, 1, 1, -719_162), (2400, 2, 29, 157_113),
  ])
  func countsDaysAsTheCalendarDoes(year: Int, month: Int, day: Int, days: Int) throws {
    let time = try #require(CivilTime(year: year, month: month, day: day))
    #expect(time.daysSinceEpoch == days)
    #expect(time.date == (year, month, day))
  }

  @Test func returnsToEachDateOfManyCenturies() {
    for days in stride(from: -800_000, to: 800_000, by: 37) {
      let time = CivilTime(linearSeconds: days * 86_400 + 3_723)
      let (year, month, day) = time.date
      #expect(CivilTime(year: year, month: month, day: day, hour: 1, minute: 2, second: 3) == time)
    }
  }

  @Test(arguments: [
    (2023, 2, 29, 0, 0, 0), (1900, 2, 29, 0, 0, 0), (2024, 4, 31, 0, 0, 0), (2024, 0, 1, 0, 0, 0),
    (2024, 13, 1, 0, 0, 0), (2024, 1, 0, 0, 0, 0), (2024, 1, 1, 24, 0, 0), (2024, 1, 1, 0, 60, 0),
    (2024, 1, 1, 0, 0, 60), (10_000, 1, 1, 0, 0, 0),
  ])
  func refusesWhatNoClockShows(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    #expect(CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second) == nil)
  }

  @Test func countsTheWeekFromMonday() throws {
    let wednesday = try #require(CivilTime(year: 2024, month: 5, day: 1, hour: 14))
    #expect(wednesday.weekday == 2)
    #expect(wednesday.hourOfWeek == 62)
    #expect(CivilTime(linearSeconds: -1).weekday == 2)
    #expect(CivilTime(linearSeconds: -1).secondOfDay == 86_399)
    #expect(wednesday.midnight.text == "2024-05-01 00:00:00")
  }

  @Test func writesItselfSortably() throws {
    #expect(CivilTime(linearSeconds: 0).text == "1970-01-01 00:00:00")
    let time = try #require(CivilTime(year: 987, month: 6, day: 5, hour: 4, minute: 3, second: 2))
    #expect(time.text == "0987-06-05 04:03:02")
  }
}
