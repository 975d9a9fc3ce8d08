import Datasets
import Ingestion
import Testing
import Time

@Suite struct NoticeTests {
  private func notices(_ reading: Reading) throws -> [Notice] { try reading.dataset().notices }

  /// `empty` of four buckets without a value.
  private func gap(
    _ empty: Int, of service: String? = nil, from first: String, longest: Int, at place: Notice.Place
  ) -> Notice {
    let gap = Notice.Gap(
      empty: empty, total: 4, service: service, services: service == nil ? 0 : 1, first: first, longest: longest)
    return Notice(.warning, .gaps(gap), at: place)
  }

  @Test func saysNothingOfSoundData() throws {
    #expect(try notices(Reading("time,v\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n")).isEmpty)
  }

  @Test func countsRepeatedRows() throws {
    let rows = "2024-05-01 00:00,1\n2024-05-01 00:00,2\n2024-05-01 01:00,2\n2024-05-01 01:00,3\n"
    #expect(
      try notices(Reading("time,v\n" + rows)) == [
        Notice(
          .warning, .duplicateRows(Notice.Rows(2, example: "2024-05-01 00:00:00 UTC"), perService: false),
          at: .line(3, file: "t.csv"))
      ])
    let services = Reading("time,s,v\n2024-05-01 00:00,a,1\n2024-05-01 00:00,b,1\n2024-05-01 01:00,a,1\n", service: "s")
    #expect(try services.dataset().notices.map(\.kind.name) == ["gaps"])
  }

  @Test func countsATableThatFollowsItselfAsRepeated() throws {
    func rows(_ value: Int) -> String {
      (0..<50).map { "2024-05-0\(1 + $0 / 24) \($0 % 24 < 10 ? "0" : "")\($0 % 24):00,\(value)\n" }.joined()
    }
    var reading = Reading("time,v\n" + rows(1) + rows(2))
    for cut in [Part.length, 400, 97] {
      reading.cut = cut
      let found = try reading.dataset().notices
      #expect(found.map(\.kind.name) == ["duplicate-rows", "rows-out-of-order"])
      guard case .duplicateRows(let rows, perService: false) = found[0].kind else { continue }
      #expect(rows.count == 50)
    }
  }

  @Test func countsRowsThatGoBack() throws {
    let rows = "2024-05-01 01:00,1\n2024-05-01 00:00,1\n2024-05-01 02:00,2\n"
    #expect(
      try notices(Reading("time,v\n" + rows)) == [
        Notice(
          .note, .rowsOutOfOrder(Notice.Rows(1, example: "2024-05-01 00:00:00 UTC")), at: .line(3, file: "t.csv"))
      ])
  }

  @Test func tellsWhereBucketsAreEmpty() throws {
    let rows = "2024-05-01 00:00,1,1\n2024-05-01 01:00,,1\n2024-05-01 03:00,2,1\n"
    #expect(
      try notices(Reading("time,v,w\n" + rows, columns: ["v", "w"])) == [
        gap(2, from: "2024-05-01 01:00:00 UTC", longest: 7_200, at: .column("v", file: "t.csv")),
        gap(1, from: "2024-05-01 02:00:00 UTC", longest: 3_600, at: .column("w", file: "t.csv")),
      ])
  }

  @Test func tellsOnceWhatMissesInAllColumns() throws {
    let rows = "2024-05-01 00:00,a,1,1\n2024-05-01 01:00,b,1,1\n2024-05-01 00:00,b,2,1\n"
    #expect(
      try notices(Reading("time,s,v,w\n" + rows, service: "s", columns: ["v", "w"])).dropFirst() == [
        gap(1, of: "a", from: "2024-05-01 01:00:00 UTC", longest: 3_600, at: .file("t.csv"))
      ])
  }

  @Test func reportsOnOneRowAndOnNothingButGaps() throws {
    #expect(
      try notices(Reading("time,v\n2024-05-01 00:00,1\n")) == [
        Notice(.warning, .oneRow, at: .file("t.csv"))
      ])
    let gaps = Reading("time,v\n2024-05-01 00:00,\n2024-05-01 01:00,\n")
    #expect(try notices(gaps) == [Notice(.warning, .emptyColumn, at: .column("v", file: "t.csv"))])
    #expect(try gaps.values().map(\.isNaN) == [true, true])
  }

  @Test func tellsOfTimesInDaylightSavingNights() throws {
    var reading = Reading("time,v\n2024-03-31 02:30,1\n")
    reading.zone = Reading.berlin
    #expect(
      try notices(reading).last
        == Notice(
          .warning, .skippedTimes(Notice.Rows(1, example: "2024-03-31 03:30:00 CEST")), at: .line(2, file: "t.csv")))
    reading.csv = Array("time,v\n2024-10-27 01:00,0\n2024-10-27 02:00,1\n2024-10-27 02:00,2\n".utf8)
    #expect(try reading.dataset().notices.map(\.kind.name) == ["times-told-apart"])
    #expect(try reading.values() == [0, 1, 2])
  }

  @Test func tellsOfSpacesAroundValues() throws {
    let found = try notices(Reading("time,s,v\n2024-05-01 00:00, a,1 \n2024-05-01 01:00,a,1\n", service: "s"))
    #expect(
      found == [
        Notice(.note, .spacesTrimmed(Notice.Rows(2)), at: .line(2, file: "t.csv"))
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
      notices: [Notice(.note, .oneBucket, at: .file("x"))])
    #expect(dataset.incidents.map(\.id) == ["now", "late"])
    #expect(
      dataset.notices == [
        Notice(.note, .unknownServices(["b"]), at: .incident(id: "now")),
        Notice(.warning, .incidentOutside, at: .incident(id: "late")), Notice(.note, .oneBucket, at: .file("x")),
      ])
  }
}
