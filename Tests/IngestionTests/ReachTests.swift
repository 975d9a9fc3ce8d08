import Datasets
import Ingestion
import Testing
import Text
import Time

@Suite struct ReachTests {
  private func table(_ file: String, from first: Int, rows: Int) throws -> TableRollUp {
    let text = "time,v\n" + (0..<rows).map { "\(first + 60 * $0),1\n" }.joined()
    let bytes = Array(text.utf8)
    let format = TableFormat(
      file: file, name: file, timeColumn: "time", zone: .utc,
      metrics: [Metric(key: MetricKey(table: file, column: "v"), label: "v", aggregate: .sum)])
    let lattice = Lattice(startingOnTheDayOf: Instant(unixSeconds: 1_661_140_279), in: .utc, step: 60)
    return try TablePlan(format, reading: bytes.span).rollUp(bytes.span, on: lattice)
  }

  @Test func namesTheTablesThatLieFarApart() throws {
    let tables = [
      try table("ads.csv", from: 1_861_140_279, rows: 134), try table("web.csv", from: 1_661_140_279, rows: 100),
      try table("db.csv", from: 1_661_141_279, rows: 10),
    ]
    let error = try #require(throws: IngestionError.self) { try Dataset(title: "T", zone: .utc, tables: tables) }
    #expect(
      error.description
        == "ads.csv, column time: begins 2028-12-22, web.csv ends 2022-08-22: 3,333,467 steps of 1m for 244 rows; "
        + "correct the wrong times, or report only one of the tables or a `period`")
  }

  @Test func asksForNoMoreMemoryThanRowsAreWorth() {
    // Two rows, nine years apart, for each of a thousand services: 5 billion buckets if all were created.
    let rows = (0..<1_000).map { "2015-05-01 00:00,s\($0),1\n2024-05-01 00:00,s\($0),1\n" }.joined()
    var reading = Reading("time,s,v\n" + rows, service: "s")
    reading.step = 60
    #expect(
      reading.fault()
        == "t.csv, line 3, column time: the times run from 2015-05-01 00:00:00 to 2024-05-01 00:00:00, "
        + "which is 4734721 steps for 2001 rows; correct the wrong times, or set a longer `step`")
    reading.cut = 100
    #expect(reading.fault()?.contains("the times run from 2015-05-01 00:00:00 to 2024-05-01 00:00:00") == true)
  }
}
