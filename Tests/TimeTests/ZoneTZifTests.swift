import Testing
import Time

@Suite struct ZoneTZifTests {
  private func fault(_ bytes: [UInt8]) -> ZoneError? {
    do throws(ZoneError) {
      _ = try Zone(identifier: "Test/Zone", tzif: bytes)
      return nil
    } catch {
      return error
    }
  }

  /// Zone rules of every kind and their offsets at instants in 2031, from `python3 -c "import datetime as d, zoneinfo as z;
  /// print(d.datetime.fromtimestamp(T, z.ZoneInfo(NAME)).utcoffset())"`.
  @Test(arguments: [
    ("EST5", 1_925_000_000, -18_000), ("IST-5:30", 1_925_000_000, 19_800), ("<-03>3", 1_925_000_000, -10_800),
    ("EET-2EEST,M3.5.0/3,M10.5.0/4", 1_932_598_799, 7_200), ("EET-2EEST,M3.5.0/3,M10.5.0/4", 1_932_598_800, 10_800),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 1_948_894_199, 37_800),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 1_948_894_200, 39_600),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_932_598_799, -7_200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_932_598_800, -3_600),
    ("<+00>0<+02>-2,M3.5.0/1,M10.5.0/3", 1_932_598_800, 7_200),
    ("IST-2IDT,M3.4.4/26,M10.5.0", 1_932_422_400, 10_800),
  ])
  func followsTheRuleOfTheFooter(rule: String, time: Int, offset: Int) throws {
    let file = TZifBytes(types: [(1_234, false, 0)], designations: "LMT\0", footer: rule)
    let zone = try Zone(identifier: "Test/Zone", tzif: file.bytes)
    #expect(zone.period(at: Instant(unixSeconds: time)).offset == offset)
  }

  @Test func countsDaysOfTheYearWithAndWithoutLeapDays() throws {
    // 1 March 2024, in a leap year: day 60 if 29 February is never counted, and also day 60 if days are counted from 0.
    for rule in ["AAA0BBB,J60/0,J300/0", "AAA0BBB,60/0,300/0"] {
      let zone = try Zone(identifier: "Test/Zone", tzif: TZifBytes(footer: rule).bytes)
      let march = 1_709_251_200
      #expect(zone.period(at: Instant(unixSeconds: march - 1)).abbreviation == "AAA")
      #expect(zone.period(at: Instant(unixSeconds: march)).abbreviation == "BBB")
    }
  }

  @Test func lastsAllYearWhereTheRuleSaysSo() throws {
    let zone = try Zone(
      identifier: "Test/Zone", tzif: TZifBytes(footer: "XXX3EDT4,0/0,J365/23").bytes)
    #expect(zone.period(at: Instant(unixSeconds: 1_735_689_600 + 4 * 3_600)).abbreviation == "EDT")
    #expect(zone.period(at: Instant(unixSeconds: 1_735_689_600 + 200 * 86_400)).abbreviation == "EDT")
  }

  @Test func readsVersionOneWithoutAFooter() throws {
    var file = TZifBytes.berlin
    file.version = 0
    let zone = try Zone(identifier: "Test/Zone", tzif: file.bytes)
    #expect(zone.periods.map(\.abbreviation) == ["CET", "CEST", "CET"])
  }

  @Test func changesNothingAfterTheGeneratedYears() throws {
    let zone = try Zone(identifier: "Test/Zone", tzif: TZifBytes.berlin.bytes)
    let last = try #require(zone.periods.last)
    #expect(zone.civil(at: last.start).date.year == Zone.generatedYears.upperBound)
    #expect(last.abbreviation == "CET")
    #expect(zip(zone.periods, zone.periods.dropFirst()).allSatisfy { $0.start < $1.start })
  }

  @Test func refusesFaultyFiles() {
    #expect(fault([]) == .truncated(zone: "Test/Zone"))
    #expect(fault(Array("<html>".utf8)) == .notTZif(zone: "Test/Zone"))
    let whole = TZifBytes.berlin.bytes
    for length in 4..<whole.count {
      #expect(fault(Array(whole.prefix(length))) != nil, "cut after \(length) bytes")
    }
    var file = TZifBytes.berlin
    file.transitions.swapAt(0, 1)
    #expect(fault(file.bytes) == .malformed(zone: "Test/Zone", field: "order of changes"))
    file = .berlin
    file.transitions[1].type = 7
    #expect(fault(file.bytes) == .malformed(zone: "Test/Zone", field: "time type"))
    file = .berlin
    file.types[1].offset = 100_000
    #expect(fault(file.bytes) == .malformed(zone: "Test/Zone", field: "offset"))
    file = .berlin
    file.types[1].designation = 99
    #expect(fault(file.bytes) == .malformed(zone: "Test/Zone", field: "abbreviation"))
    file = .berlin
    file.footer = "nonsense"
    #expect(fault(file.bytes) == .malformed(zone: "Test/Zone", field: "rule for the future"))
    file = .berlin
    file.leapSeconds = 1
    #expect(fault(file.bytes) == .leapSeconds(zone: "Test/Zone"))
    file = .berlin
    file.version = 0x39
    #expect(fault(file.bytes) == .malformed(zone: "Test/Zone", field: "version"))
  }
}
