import Datasets
import Ingestion
import Testing

@Suite struct NoticeTests {
  private func notices(_ reading: Reading) throws -> [String] {
    try reading.dataset().notices.map { "\($0.severity) \($0.kind) \($0.place): \($0.text)" }
  }

  @Test func saysNothingOfSoundData() throws {
    #expect(try notices(Reading("time,v\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n")).isEmpty)
  }

  @Test func countsRepeatedRows() throws {
    let rows = "2024-05-01 00:00,1\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n2024-05-01 01:00,2\n"
    #expect(
      try notices(Reading("time,v\n" + rows)) == [
        "warning duplicate-rows t.csv, line 3: 2 rows have a time that an earlier row has, such as "
          + "2024-05-01 00:00:00 UTC; all were used, so sums hold them twice"
      ])
    let services = Reading("time,s,v\n2024-05-01 00:00,a,1\n2024-05-01 00:00,b,1\n2024-05-01 01:00,a,1\n", service: "s")
    #expect(try services.dataset().notices.map(\.kind) == ["gaps"])
  }

  @Test func countsATableThatFollowsItselfAsRepeated() throws {
    let rows = (0..<50).map { "2024-05-0\(1 + $0 / 24) \($0 % 24 < 10 ? "0" : "")\($0 % 24):00,1\n" }.joined()
    var reading = Reading("time,v\n" + rows + rows)
    for cut in [Part.length, 400, 97] {
      reading.cut = cut
      let found = try reading.dataset().notices
      #expect(found.map(\.kind) == ["duplicate-rows", "rows-out-of-order"])
      #expect(found[0].text.hasPrefix("50 rows"))
      #expect(found[0].place.hasPrefix("t.csv"))
    }
  }

  @Test func countsRowsThatGoBack() throws {
    let rows = "2024-05-01 01:00,1\n2024-05-01 00:00,1\n2024-05-01 02:00,2\n"
    #expect(
      try notices(Reading("time,v\n" + rows)) == [
        "note rows-out-of-order t.csv, line 3: 1 row is earlier than the row before it, 2024-05-01 00:00:00 UTC; "
          + "rows were put in order of time"
      ])
  }

  @Test func tellsWhereBucketsAreEmpty() throws {
    let rows = "2024-05-01 00:00,1,1\n2024-05-01 01:00,,1\n2024-05-01 03:00,2,1\n"
    #expect(
      try notices(Reading("time,v,w\n" + rows, columns: ["v", "w"])) == [
        "warning gaps t.csv, column v: 2 of 4 buckets hold no value, the first at 2024-05-01 01:00:00 UTC, "
          + "the longest gap 2 × 1h; gaps are drawn as gaps and never as 0",
        "warning gaps t.csv, column w: 1 of 4 buckets holds no value, the first at 2024-05-01 02:00:00 UTC; "
          + "gaps are drawn as gaps and never as 0",
      ])
  }

  @Test func tellsOnceWhatMissesInAllColumns() throws {
    let rows = "2024-05-01 00:00,a,1,1\n2024-05-01 01:00,b,1,1\n2024-05-01 00:00,b,2,1\n"
    #expect(
      try notices(Reading("time,s,v,w\n" + rows, service: "s", columns: ["v", "w"])).dropFirst() == [
        "warning gaps t.csv: 1 of 4 buckets holds no value, all for “a”, the first at 2024-05-01 01:00:00 UTC; "
          + "gaps are drawn as gaps and never as 0"
      ])
  }

  @Test func reportsOnOneRowAndOnNothingButGaps() throws {
    #expect(
      try notices(Reading("time,v\n2024-05-01 00:00,1\n")) == [
        "warning short-data t.csv: the table has one row; nothing can be compared"
      ])
    let gaps = Reading("time,v\n2024-05-01 00:00,\n2024-05-01 01:00,\n")
    #expect(try notices(gaps) == ["warning empty-column t.csv, column v: the column holds no value at all"])
    #expect(try gaps.values().map(\.isNaN) == [true, true])
  }

  @Test func tellsOfTimesInDaylightSavingNights() throws {
    var reading = Reading("time,v\n2024-03-31 02:30,1\n")
    reading.zone = Reading.berlin
    #expect(
      try notices(reading).last
        == "warning skipped-time t.csv, line 2: 1 time falls into the hour that clocks skipped, "
        + "2024-03-31 03:30:00 CEST; they were shifted forward; check the zone of the table")
    reading.csv = Array("time,v\n2024-10-27 01:00,0\n2024-10-27 02:00,1\n2024-10-27 02:00,2\n".utf8)
    #expect(try reading.dataset().notices.map(\.kind) == ["duplicate-rows", "ambiguous-time"])
    #expect(try reading.values() == [0, 3])
  }

  @Test func tellsOfSpacesAroundValues() throws {
    let found = try notices(Reading("time,s,v\n2024-05-01 00:00, a,1 \n2024-05-01 01:00,a,1\n", service: "s"))
    #expect(
      found == [
        "note spaces-trimmed t.csv, line 2: 2 cells have spaces around their values; the spaces were left out"
      ])
  }

  @Test func tellsOfIncidentsBesideTheData() throws {
    let reading = Reading("time,s,v\n2024-05-01 00:00,a,1\n2024-05-01 01:00,a,1\n", service: "s")
    func incident(_ id: String, _ start: Int, _ service: String) -> Incident {
      Incident(
        id: id, title: id, kind: "outage",
        window: TimeWindow(start: Instant(unixSeconds: start), end: Instant(unixSeconds: start + 3_600)),
        rootService: service)
    }
    let dataset = try Dataset(
      title: "T", zone: .utc, tables: [try reading.rollUp()],
      incidents: [incident("late", 1_800_000_000, "a"), incident("now", 1_714_521_600, "b")],
      notices: [Notice(.note, kind: "own", place: "x", text: "y")])
    #expect(dataset.incidents.map(\.id) == ["now", "late"])
    #expect(
      dataset.notices.map { "\($0.kind) \($0.place)" } == [
        "unknown-services incident now", "incident-outside incident late", "own x",
      ])
  }
}
