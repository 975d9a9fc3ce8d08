import Testing
import Time

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2024-05-01", "2024-05-01 00:00:00"), ("2024-05-01 14:30", "2024-05-01 14:30:00"),
    ("2024-05-01T14:30:15", "2024-05-01 14:30:15"), ("2024-05-01 14:30:15.999", "2024-05-01 14:30:15"),
    ("2024-05-01t14:30:15,5", "2024-05-01 14:30:15"), ("2024-05-01 24:00:00", "2024-05-02 00:00:00"),
  ])
  func readsTimesWithoutAnOffset(text: String, shown: String) throws {
    guard case .civil(let time) = try #require(Timestamp(text)) else {
      Issue.record("\(text) was read as a moment")
      return
    }
    #expect(time.text == shown)
  }

  @Test(arguments: [
    ("2024-05-01T00:00:00Z", 1_714_521_600), ("2024-05-01T00:00Z", 1_714_521_600),
    ("2024-05-01T02:00:00+02:00", 1_714_521_600), ("2024-04-30 20:00:00-0400", 1_714_521_600),
    ("2024-05-01 00:00:00 UTC", 1_714_521_600), ("2024-05-01 00:00:00+00", 1_714_521_600),
    ("2024-05-01T05:30:00.25+05:30", 1_714_521_600), ("2024-05-01T00:00:00z", 1_714_521_600),
    ("1714521600", 1_714_521_600), ("1714521600000", 1_714_521_600), ("1714521600999", 1_714_521_600),
    ("1714521600.25", 1_714_521_600), ("946684800000", 946_684_800), ("100000000", 100_000_000),
    ("1714521600000000", 1_714_521_600), ("1714521600000000999", 1_714_521_600), ("946684800000000", 946_684_800),
  ])
  func readsMoments(text: String, seconds: Int) {
    #expect(Timestamp(text) == .instant(Instant(unixSeconds: seconds)))
  }

  @Test(arguments: [
    ("20240514", "2024-05-14 00:00:00"), ("2024051414", "2024-05-14 14:00:00"),
    ("202405141430", "2024-05-14 14:30:00"), ("20240514143015", "2024-05-14 14:30:15"),
  ])
  func readsDatesWithoutSeparators(text: String, shown: String) throws {
    guard case .civil(let time) = try #require(Timestamp(text)) else {
      Issue.record("\(text) was read as a moment")
      return
    }
    #expect(time.text == shown)
    let bytes = Array(text.utf8)
    #expect(Timestamp(bytes: bytes.span, digits: .dates) == .civil(time))
    guard case .civil = Timestamp(bytes: bytes.span, digits: .unix) else { return }
    Issue.record("\(text) was read as a date")
  }

  @Test func readsDigitsOfOneFormWhereToldTo() {
    let hour = Array("2024053299".utf8)
    #expect(Timestamp(bytes: hour.span) == .instant(Instant(unixSeconds: 2_024_053_299)))
    #expect(Timestamp(bytes: hour.span, digits: .dates) == nil)
    let second = Array("171452160".utf8)
    #expect(Timestamp(bytes: second.span, digits: .dates) == .instant(Instant(unixSeconds: 171_452_160)))
  }

  @Test(arguments: [
    "", " ", "yesterday", "2024-5-1", "2024-02-30", "2024-05-01 ", "2024-05-01 25:00", "2024-05-01 24:00:01",
    "2024-05-01 12:60", "2024-05-01 12:00:60", "2024-05-01T", "2024-05-01T12", "20241301", "12345678", "1",
    "17145216000000000000", "9999999999999999999", "1714521600x", "1.7145216e+09", "20240501x", "1714521600.",
    "2024-05-01Z", "2024-05-01T00:00:00+2",
    "2024-05-01T00:00:00+25:00", "2024-05-01T00:00:00+02:60", "2024-05-01T00:00:00 CET", "05/01/2024", "01.05.2024",
    "2024-05-01T00:00:00Zx", "2024-05-01T00:00:00.", "-1714521600", "２０２４-05-01",
  ])
  func refusesEverythingElse(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func leavesMomentsAloneInAnyZone() throws {
    let zone = try Zone(identifier: "Europe/Berlin", tzif: TZifBytes.berlin.bytes)
    #expect(Timestamp("2024-05-01T00:00:00Z")?.resolved(in: zone).instant == Instant(unixSeconds: 1_714_521_600))
    #expect(Timestamp("2024-05-01 02:00")?.resolved(in: zone).instant == Instant(unixSeconds: 1_714_521_600))
  }
}
