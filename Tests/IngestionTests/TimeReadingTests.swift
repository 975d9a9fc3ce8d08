import Datasets
import Ingestion
import Testing
import Time

/// Recognition of the time format of a column, by digits and plausibility.
@Suite struct TimeReadingTests {
  private func reading(_ times: [String]) -> Reading {
    var reading = Reading("time,v\n" + times.map { "\($0),1\n" }.joined())
    reading.plausible = TableFormat.plausibleTimes(at: Instant(unixSeconds: 1_790_000_000))
    return reading
  }

  @Test(arguments: [
    (["2024051414", "2024051415"], "YYYYMMDDHH", 1_715_695_200, 3_600),
    (["20240514140000", "20240514150000"], "YYYYMMDDHHMMSS", 1_715_695_200, 3_600),
    (["202405141400", "202405141500"], "YYYYMMDDHHMM", 1_715_695_200, 3_600),
    (["20240514", "20240515"], "YYYYMMDD", 1_715_644_800, 86_400),
  ])
  func readsDigitsAsTheDateThatTheyAreAndSaysSo(times: [String], pattern: String, start: Int, step: Int) throws {
    var reading = reading(times)
    reading.step = step
    let dataset = try reading.dataset()
    #expect(dataset.grid.start == Instant(unixSeconds: start) && dataset.grid.count == 2)
    #expect(dataset.notices == [Notice(.note, .timesReadAs(pattern), at: .column("time", file: "t.csv"))])
  }

  @Test(arguments: ["1715695200", "1715695200.000", "1715695200000", "1715695200000000", "1715695200000000000"])
  func readsUnixTimesOfAnyPrecision(time: String) throws {
    #expect(try reading([time]).dataset().grid.start == Instant(unixSeconds: 1_715_695_200))
  }

  @Test func readsAColumnOfUnixTimesOfWhichOneLooksLikeADate() throws {
    // Both are seconds in spring 2033; only the first is also an hour of 1999.
    var reading = Reading("time,v\n1999010100,1\n1999013600,2\n")
    reading.step = 3_600
    #expect(try reading.dataset().grid.count == 2)
  }

  @Test(arguments: [
    (
      ["2024-05-14 14:00:00", "2034-05-14 14:00:00"],
      "t.csv, line 3, column time: “2034-05-14 14:00:00” is in the year 2034, outside 1990 to 2027; "
        + "correct it, or remove the row"
    ),
    (
      ["1861140279"],
      "t.csv, line 2, column time: “1861140279” is in the year 2028, outside 1990 to 2027; "
        + "correct it, or remove the row"
    ),
    (
      ["2024051414", "2024051499"],
      "t.csv, line 2, column time: “2024051414” is in the year 2034, outside 1990 to 2027; "
        + "as YYYYMMDDHH it would be 2024-05-14 14:00:00; use that format for all times of the column"
    ),
    (
      ["1.728770e+09"],
      "t.csv, line 2, column time: “1.728770e+09” is rounded, so its last digits are lost; "
        + "export times as whole numbers or dates"
    ),
  ])
  func refusesWhatNoDataHoldAndNamesTheReadingThatFits(times: [String], message: String) {
    #expect(reading(times).fault() == message)
  }

  @Test func takesNoClockForOneThatWasNeverSet() {
    let window = TableFormat.plausibleTimes(at: Instant(unixSeconds: 0))
    #expect(window.contains(Instant(unixSeconds: 1_790_000_000)))
    #expect(!window.contains(Instant(unixSeconds: 0)))
  }
}
