import JSON
import ReportDiff
import Testing
import Text

/// Figures are compared by their numbers, pages by their paragraphs.
@Suite struct FolderComparisonTests {
  private func comparison(
    _ old: [String: String], _ new: [String: String], pages: ([String: [String]], [String: [String]]) = ([:], [:])
  ) -> ReportComparison {
    func snapshot(_ tables: [String: String], _ pages: [String: [String]]) -> ReportSnapshot {
      ReportSnapshot(
        report: .object([]),
        folder: ReportSnapshot.Folder(
          tables: tables.mapValues { NumberTable(csv: $0) }, pages: pages, titles: ["f": "It fell"]))
    }
    return ReportComparison(from: snapshot(old, pages.0), to: snapshot(new, pages.1))
  }

  @Test func readsCSV() {
    let table = NumberTable(csv: "a,\"b \"\"x\"\", c\"\r\n1,\"two\nlines\"\r\n,3")
    #expect(table.columns == ["a", "b \"x\", c"])
    #expect(table.rows == [["1", "two\nlines"], ["", "3"]])
    #expect(NumberTable(csv: "").rows.isEmpty)
  }

  @Test func countsNumbersThatChangedAndNamesTheLargestChange() throws {
    let found = comparison(
      ["figures/f.csv": "time,x,y\r\nmon,1,10\r\ntue,2,20\r\n"],
      ["figures/f.csv": "time,x,y\r\ntue,2,25\r\nmon,1,11\r\n"])
    let change = try #require(found.tables.first)
    #expect(found.tables.count == 1 && change.title == "It fell" && change.kind == .changed)
    #expect(change.numbers == 4 && change.changed == 2 && change.addedRows == 0 && change.removedRows == 0)
    #expect(change.largest == TableChange.Cell(row: ["tue"], column: "y", old: 20, new: 25))
  }

  @Test func countsRowsAndColumnsThatCameOrWent() throws {
    let change = try #require(
      comparison(["data/t.csv": "time,x\r\nmon,1\r\n"], ["data/t.csv": "time,x,y\r\nmon,1,\r\ntue,2,3\r\n"]).tables
        .first)
    #expect(change.addedRows == 1 && change.removedRows == 0 && change.columns == ["y"] && change.title == nil)
  }

  @Test func aGapIsNoZero() {
    let change = comparison(["a.csv": "t,x\r\nm,0\r\n"], ["a.csv": "t,x\r\nm,\r\n"]).tables.first
    #expect(change?.changed == 1 && change?.largest?.new == nil)
  }

  @Test func tellsFiguresThatCameOrWent() {
    let found = comparison(["figures/f.csv": ""], ["figures/g.csv": ""]).tables
    #expect(found.map(\.kind) == [.removed, .added] && found.map(\.title) == ["It fell", nil])
  }

  @Test func tellsParagraphsThatChanged() {
    let found = comparison(
      [:], [:], pages: (["a": ["1", "2", "2"], "b": [], "d": ["x"]], ["a": ["2", "3", "1"], "c": [], "d": ["x"]])
    ).pages
    #expect(found.map(\.path) == ["a", "b", "c"] && found.map(\.kind) == [.changed, .removed, .added])
    #expect(found.first?.removed == ["2"] && found.first?.added == ["3"])
  }
}
