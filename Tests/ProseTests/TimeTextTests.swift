import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct TimeTextTests {
  /// Berlin in 2024: summer time from 31 March, 01:00 UTC, to 27 October, 01:00 UTC.
  static let berlin = Zone(
    identifier: "Europe/Berlin",
    periods: [
      Zone.Period(start: Instant(unixSeconds: 0), offset: 3_600, abbreviation: "CET"),
      Zone.Period(start: Instant(unixSeconds: 1_711_846_800), offset: 7_200, abbreviation: "CEST"),
      Zone.Period(start: Instant(unixSeconds: 1_729_990_800), offset: 3_600, abbreviation: "CET"),
    ])

  private let utc = TimeText(zone: .utc, in: .english)
  private let local = TimeText(zone: berlin, in: .english)
  /// Tuesday 7 May 2024, 14:00 UTC.
  private let moment = Instant(unixSeconds: 1_715_090_400)

  @Test func writesTheSameMomentInEachZone() {
    #expect(utc.moment(moment) == "Tue 7 May, 14:00")
    #expect(local.moment(moment) == "Tue 7 May, 16:00")
    #expect(utc.clockAndDay(moment) == "14:00 on Tue 7 May")
    #expect(utc.stamp(moment) == "2024-05-07 14:00")
    #expect(local.stamp(moment.advanced(by: 5)) == "2024-05-07 16:00:05")
    #expect(utc.machine(moment) == "2024-05-07T14:00:00Z")
    #expect(local.machine(moment) == "2024-05-07T16:00:00+02:00")
  }

  @Test(arguments: [
    (0, 3, "Tue 7 May 2024, 14:00–17:00 UTC"), (0, 10, "Tue 7 May 2024, 14:00–24:00 UTC"),
    (0, 12, "Tue 7 May 2024, 14:00 – Wed 8 May 2024, 02:00 UTC"), (0, 0, "Tue 7 May 2024, 14:00–14:00 UTC"),
  ])
  func writesWindows(start: Int, end: Int, text: String) {
    let window = TimeWindow(start: moment.advanced(by: start * 3_600), end: moment.advanced(by: end * 3_600))
    #expect(utc.window(window) == text)
  }

  @Test func namesBothOffsetsAcrossTheNightInWhichClocksChange() {
    let change = Instant(unixSeconds: 1_711_846_800)
    let window = TimeWindow(start: change.advanced(by: -3_600), end: change.advanced(by: 3_600))
    #expect(local.window(window) == "Sun 31 Mar 2024, 01:00 CET–04:00 CEST")
    let nights = TimeWindow(start: change.advanced(by: -86_400), end: change.advanced(by: 3_600))
    #expect(local.window(nights) == "Sat 30 Mar 2024, 02:00 CET – Sun 31 Mar 2024, 04:00 CEST")
    #expect(local.machine(change.advanced(by: -1)) == "2024-03-31T01:59:59+01:00")
    #expect(local.machine(change) == "2024-03-31T03:00:00+02:00")
  }

  @Test func repeatsTheClockWhenClocksGoBackButNotTheMachineTime() {
    let change = Instant(unixSeconds: 1_729_990_800)
    let earlier = change.advanced(by: -3_600)
    #expect(local.clock(earlier) == local.clock(change))
    #expect(local.machine(earlier) == "2024-10-27T02:00:00+02:00")
    #expect(local.machine(change) == "2024-10-27T02:00:00+01:00")
  }

  @Test func writesWestOfGreenwichAndZonesWithoutLetters() {
    let zone = Zone(
      identifier: "America/Sao_Paulo",
      periods: [Zone.Period(start: Instant(unixSeconds: 0), offset: -10_800, abbreviation: "-03")])
    let text = TimeText(zone: zone, in: .english)
    #expect(text.abbreviation(at: moment) == "UTC−03:00")
    #expect(text.machine(moment) == "2024-05-07T11:00:00-03:00")
  }

  @Test(arguments: [
    (0, "0 seconds"), (1, "1 second"), (90, "1 minute 30 seconds"), (5_400, "1 hour 30 minutes"), (10_800, "3 hours"),
    (86_400, "1 day"), (90_061, "1 day 1 hour"), (-7_200, "2 hours"),
  ])
  func writesDurations(seconds: Int, text: String) {
    #expect(TimeText(zone: .utc, in: .english).duration(seconds) == text)
  }
}
