import Testing
import Time

@Suite struct ZoneTests {
  private let berlin: Zone
  private let newYork: Zone

  init() throws {
    berlin = try Zone(identifier: "Europe/Berlin", tzif: TZifBytes.berlin.bytes)
    newYork = try Zone(identifier: "America/New_York", tzif: TZifBytes.newYork.bytes)
  }

  private func civil(_ text: String) throws -> CivilTime {
    guard case .civil(let time) = try #require(Timestamp(text)) else { throw Missing() }
    return time
  }
  private func instant(_ text: String) throws -> Instant {
    guard case .instant(let instant) = try #require(Timestamp(text)) else { throw Missing() }
    return instant
  }
  private struct Missing: Error {}

  @Test(arguments: [
    ("1996-01-01T00:00:00Z", "CET", 3_600), ("1996-03-31T00:59:59Z", "CET", 3_600),
    ("1996-03-31T01:00:00Z", "CEST", 7_200), ("2024-03-31T00:59:59Z", "CET", 3_600),
    ("2024-03-31T01:00:00Z", "CEST", 7_200), ("2024-10-27T00:59:59Z", "CEST", 7_200),
    ("2024-10-27T01:00:00Z", "CET", 3_600), ("2099-07-01T00:00:00Z", "CEST", 7_200),
  ])
  func knowsWhenBerlinChangesItsClocks(time: String, abbreviation: String, offset: Int) throws {
    let period = berlin.period(at: try instant(time))
    #expect(period.abbreviation == abbreviation)
    #expect(period.offset == offset)
  }

  @Test(arguments: [
    ("2024-03-10T06:59:59Z", "EST", -18_000), ("2024-03-10T07:00:00Z", "EDT", -14_400),
    ("2024-11-03T05:59:59Z", "EDT", -14_400), ("2024-11-03T06:00:00Z", "EST", -18_000),
    ("2050-11-06T05:59:59Z", "EDT", -14_400), ("2050-11-06T06:00:00Z", "EST", -18_000),
  ])
  func knowsWhenNewYorkChangesItsClocks(time: String, abbreviation: String, offset: Int) throws {
    let period = newYork.period(at: try instant(time))
    #expect(period.abbreviation == abbreviation)
    #expect(period.offset == offset)
  }

  @Test func takesTheFirstOfTwoOccurrences() throws {
    #expect(
      berlin.resolve(try civil("2024-10-27 02:30:00"))
        == .ambiguous(first: try instant("2024-10-27T00:30:00Z"), second: try instant("2024-10-27T01:30:00Z")))
    #expect(
      newYork.resolve(try civil("2024-11-03 01:00:00"))
        == .ambiguous(first: try instant("2024-11-03T05:00:00Z"), second: try instant("2024-11-03T06:00:00Z")))
    #expect(newYork.resolve(try civil("2024-11-03 02:00:00")) == .unique(try instant("2024-11-03T07:00:00Z")))
    #expect(newYork.resolve(try civil("2024-11-03 00:59:59")) == .unique(try instant("2024-11-03T04:59:59Z")))
  }

  @Test func shiftsSkippedTimesForward() throws {
    #expect(
      berlin.resolve(try civil("2024-03-31 02:30:00")) == .skipped(shiftedTo: try instant("2024-03-31T01:30:00Z")))
    #expect(
      newYork.resolve(try civil("2024-03-10 02:30:00")) == .skipped(shiftedTo: try instant("2024-03-10T07:30:00Z")))
    #expect(newYork.resolve(try civil("2024-03-10 01:59:59")) == .unique(try instant("2024-03-10T06:59:59Z")))
    #expect(newYork.resolve(try civil("2024-03-10 03:00:00")) == .unique(try instant("2024-03-10T07:00:00Z")))
  }

  @Test func returnsToTheSameCivilTime() throws {
    for zone in [berlin, newYork, .utc] {
      for quarter in stride(from: 1_700_000_000, to: 1_735_000_000, by: 900) {
        let instant = Instant(unixSeconds: quarter)
        switch zone.resolve(zone.civil(at: instant)) {
        case .unique(let found): #expect(found == instant)
        case .ambiguous(let first, let second): #expect(instant == first || instant == second)
        case .skipped: Issue.record("the clocks showed a time that is said to be skipped")
        }
      }
    }
  }

  @Test func neverChangesInUTC() throws {
    #expect(Zone.utc.resolve(try civil("2024-03-31 02:30:00")) == .unique(try instant("2024-03-31T02:30:00Z")))
  }

  @Test func keepsTheFirstOffsetBeforeAllChanges() throws {
    #expect(berlin.period(at: Instant(unixSeconds: -10_000_000_000)).abbreviation == "CET")
    #expect(berlin.resolve(try civil("1890-01-01")) == .unique(try instant("1889-12-31T23:00:00Z")))
  }
}
