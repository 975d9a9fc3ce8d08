import Datasets
import Ingestion
import Testing

@Suite struct EqualRowTests {
  private static let day = (0..<24).map { "2024-05-01 \($0 < 10 ? "0" : "")\($0):00,\($0),note\n" }.joined()

  @Test(arguments: [Part.length, 400, 97])
  func countsRowsThatAreEqualInAllColumnsOnce(cut: Int) throws {
    var reading = Reading("time,v,x\n" + Self.day + Self.day)
    reading.cut = cut
    let dataset = try reading.dataset()
    #expect(dataset.series[0].values == (0..<24).map(Double.init))
    #expect(dataset.series[0].rollUp.counts == Array(repeating: 1, count: 24))
    #expect(dataset.tables[0].rows == 24 && dataset.tables[0].equalRows == 24)
    #expect(
      dataset.notices == [
        Notice(
          .warning, .equalRows(Notice.Rows(24, example: "2024-05-01 00:00:00 UTC")), at: .line(26, file: "t.csv"))
      ])
  }

  @Test func keepsThemOnDemand() throws {
    var reading = Reading("time,v,x\n" + Self.day + Self.day)
    reading.keepsDuplicates = true
    #expect(try reading.values() == (0..<24).map { Double(2 * $0) })
    #expect(try reading.dataset().notices.map(\.kind.name) == ["duplicate-rows", "rows-out-of-order"])
  }

  @Test func countsRowsThatDifferInAnyColumn() throws {
    let reading = Reading(
      "id,time,v\n1,2024-05-01 00:00,5\n2,2024-05-01 00:00,5\n2,2024-05-01 00:00,5\n3,2024-05-01 01:00,1\n")
    #expect(try reading.values() == [10, 1])
  }

  @Test func tellsRowsApartByAllOfTheirBytes() throws {
    let rows = ["a,\"x\ny\"", "a,\"x\nyz\"", "a,", "ab,", "a,\"x\ny\""].map { "2024-05-01 00:00,1,\($0)\r\n" }.joined()
    for text in [
      "time,v,w,x\r\n" + rows + "2024-05-01 00:00,1,ab,",
      "time,v,w,x\r\n\n \n" + rows + "\r\n2024-05-01 00:00,1,a,\r\n",
    ] {
      #expect(try Reading(text).values() == [4])
    }
  }

  @Test func findsThemHoweverManyRowsFitIntoMemory() throws {
    // One row per time for each service, so that services alone do not cause a notice.
    let rows = (0..<500).map { "2024-05-01 00:\($0 % 60 < 10 ? "0" : "")\($0 % 60),\($0 % 250)\n" }
    let reading = Reading("time,v\n" + rows.joined())
    #expect(try reading.dataset().tables[0].equalRows == 500 - Set(rows).count)
  }
}
