import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct NoticeProseTests {
  private func prose(_ kind: Notice.Kind, at place: Notice.Place = .file("t.csv")) -> NoticeProse {
    let grid = TimeGrid(start: SmallShop.start, step: 3_600, count: 0)
    let empty = Dataset(title: "Empty", zone: .utc, grid: grid, tables: [], series: [])
    return NoticeProse(Notice(.warning, kind, at: place), Vocabulary(Findings(of: empty), in: .english))
  }

  @Test(
    arguments: [
      (.file("t.csv"), "t.csv"), (.line(7, file: "t.csv"), "t.csv, line 7"),
      (.column("v", file: "t.csv"), "t.csv, column v"), (.configuration("d.yaml:4:5"), "d.yaml:4:5"),
      (.incident(id: "late"), "incident late"), (.title("Sale"), "Sale"),
      (.series(SeriesKey(metric: MetricKey(table: "t", column: "v"), service: "web")), "t, v, web"),
      (.file("خدمة.csv"), "\u{2068}خدمة.csv\u{2069}"),
    ] as [(Notice.Place, String)])
  func saysWhere(place: Notice.Place, text: String) {
    #expect(prose(.oneRow, at: place).place == text)
  }

  @Test(
    arguments: [
      (
        .duplicateRows(Notice.Rows(1), perService: true),
        "1 row has the same time as an earlier row of its service; all rows were used."
      ),
      (
        .duplicateRows(Notice.Rows(1_200, example: "2024-05-01 00:00:00 UTC"), perService: false),
        "1,200 rows have the same time as an earlier row, such as 2024-05-01 00:00:00 UTC; all rows were used."
      ),
      (
        .equalRows(Notice.Rows(24)),
        "24 rows are identical to an earlier row; identical rows were counted once. To count each row, "
          + "set `duplicates: keep`."
      ),
      (
        .coarserTable(step: 86_400),
        "The table has one row every 1 day, too few for buckets of this length. It keeps its own step and is not "
          + "compared with other tables."
      ),
      (.timesReadAs("YYYYMMDDHH"), "The times were read as YYYYMMDDHH."),
      (
        .timesToldApart(Notice.Rows(2)),
        "2 times are in the hour that occurred twice when the clocks changed. "
          + "The order of the rows decided which occurrence each one is."
      ),
      (
        .rowsOutOfOrder(Notice.Rows(1, example: "2024-05-01 00:00:00 UTC")),
        "1 row is earlier than the row before it, 2024-05-01 00:00:00 UTC; rows were sorted by time."
      ),
      (.spacesTrimmed(Notice.Rows(2)), "2 cells have spaces around their values; the spaces were removed."),
      (
        .unusedColumns(["severity", "owner"], of: .incidents),
        "These columns are not about incidents and were not used: severity and owner."
      ),
      (
        .ambiguousEdge(.start, id: "incident-1"),
        "The start of incident “incident-1” is in the hour that occurred twice when the clocks changed; "
          + "the first occurrence is used."
      ),
      (
        .skippedEdge(.end, id: nil),
        "The end is in the hour that was skipped when the clocks changed; it is shifted forward."
      ),
      (.unknownServices(["db"]), "No table contains these declared services: db."),
      (
        .incidentOverlap(["Sale"]),
        "Overlaps with Sale. Their effects cannot be separated, so totals over incidents count the common time once."
      ),
      (.fewPlacebos(3), "Normal time contains three separate windows of this length: too few for an interval."),
      (
        .gapInIncident(missing: 1, of: 4),
        "1 of the incident’s 4 hours cannot be compared and is left out on both sides."
      ),
      (
        .correlationsCapped(kept: 200, omitted: 7),
        "Correlations cover only the first 200 series; 7 are left out."
      ),
    ] as [(Notice.Kind, String)])
  func saysWhatWasFoundAndWhatBecameOfIt(kind: Notice.Kind, text: String) {
    #expect(prose(kind).text == text)
  }

  @Test(
    arguments: [
      (nil, 0, 1, "1 of 40 buckets has no value, the first at noon. Gaps are drawn as gaps, never as 0."),
      (
        "a", 1, 2,
        "2 of 40 buckets have no value, all for “a”, the first at noon, the longest gap 2 hours. Gaps are drawn as gaps, "
          + "never as 0."
      ),
      (
        "a", 3, 2,
        "2 of 40 buckets have no value, for 3 services, the first at noon, the longest gap 2 hours. Gaps are drawn as gaps, "
          + "never as 0."
      ),
    ] as [(String?, Int, Int, String)])
  func saysWhereBucketsAreEmpty(service: String?, services: Int, empty: Int, text: String) {
    let gap = Notice.Gap(
      empty: empty, total: 40, service: service, services: services, first: "noon", longest: 7_200)
    #expect(prose(.gaps(gap)).text == text)
  }
}
