import Configuration
import Datasets
import Testing
import Text
import Time
import YAML

@Suite struct WarehouseDeclarationTests {
  private static let table = "version: 1\ntables: [{file: a.csv, metrics: [x]}]\n"

  private func warehouse(_ text: String) throws -> DatabaseDeclaration? {
    try Configuration.parse(Self.table + text, file: "d.yaml").database
  }

  @Test func readsWhereTheTablesLie() throws {
    let lines = "bigquery: {project: p-1, dataset: d, location: EU, maximum_bytes_billed: 10GB}\nstep: 1h\n"
    #expect(
      try warehouse(lines + "source: bigquery")
        == .bigQuery(
          WarehouseDeclaration(project: "p-1", dataset: "d", location: "EU", maximumBytesBilled: 10_000_000_000)))
    // A single key turns it off.
    #expect(try warehouse(lines + "source: files") == nil)
    #expect(try warehouse(lines) == nil)
  }

  @Test func asksForSingleRowsUnlessToldNotTo() throws {
    func asks(_ more: String) throws -> Bool? {
      let text = "bigquery: {project: p, dataset: d, maximum_bytes_billed: 1\(more)}\nstep: 1h\nsource: bigquery"
      guard case .bigQuery(let warehouse) = try warehouse(text) else { return nil }
      return warehouse.asksSingleRows
    }
    #expect(try asks("") == true)
    #expect(try asks(", single_rows: false") == false)
  }

  @Test func readsWhichFileOfSQLiteHoldsTheTables() throws {
    #expect(try warehouse("sqlite: {file: data/m.sqlite}\nstep: 1h\nsource: sqlite") == .sqlite(file: "data/m.sqlite"))
    #expect(try warehouse("sqlite: {file: data/m.sqlite}") == nil)
  }

  @Test func readsThePeriodInTheReportsZone() throws {
    let text = Self.table + "period: {from: 2024-05-01, to: 2024-05-02 12:00}\n"
    let period = try #require(try Configuration.parse(text, file: "d.yaml").period)
    let window = try period.resolved(in: .utc)
    #expect(window.start.unixSeconds == 1_714_521_600 && window.seconds == 129_600)
    let backwards = Self.table + "period: {from: 2024-05-02, to: 2024-05-02}\n"
    let error = #expect(throws: YAMLError.self) {
      try Configuration.parse(backwards, file: "d.yaml").period?.resolved(in: .utc)
    }
    #expect(
      error?.description
        == "d.yaml:3:9: the period ends before or when it starts; set `to` to the first moment after it")
  }

  @Test(arguments: [
    ("source: bigquery", "d.yaml:3:9: nothing says which dataset is meant"),
    ("source: sqlite", "d.yaml:3:9: nothing says which database is meant; add `sqlite: {file: metrics.sqlite}`"),
    ("source: sqlite\nsqlite: {file: m}", "d.yaml:3:9: nothing says how long a bucket is"),
    ("sqlite: {}", "d.yaml:3:9: the key “file” is missing"),
    ("sqlite: {file: ''}", "d.yaml:3:16: “” is not a file name"),
    ("period: {from: 2024-05-01}", "d.yaml:3:9: the key “to” is missing"),
    ("period: {from: May, to: 2024-06-01}", "d.yaml:3:16: “May” is not a time"),
    (
      "bigquery: {project: p, dataset: d, maximum_bytes_billed: 1, single_rows: some}",
      "d.yaml:3:74: “some” is not true or false"
    ),
    ("source: bigqery", "d.yaml:3:9: “bigqery” is not allowed here; did you mean “bigquery”?"),
    (
      "source: bigquery\nbigquery: {project: p, dataset: d, maximum_bytes_billed: 1}",
      "d.yaml:3:9: nothing says how long a bucket is; add a step such as `step: 1h`"
    ),
    ("bigquery: {project: p, dataset: d}", "d.yaml:3:11: the key “maximum_bytes_billed” is missing"),
    (
      "bigquery: {project: p, dataset: d, maximum_bytes_billed: lots}",
      "d.yaml:3:58: “lots” is no number of bytes; write one such as 500MB, 10GB or 1TB"
    ),
    ("bigquery: {project: p, dataset: d, maximum_bytes_billed: 0}", "d.yaml:3:58: “0” is no number of bytes"),
    ("bigquery: {project: p, dataset: d, maximum_bytes_billed: 99999999999TB}", "d.yaml:3:58: "),
    ("bigquery: {project: 'p; x', dataset: d, maximum_bytes_billed: 1}", "d.yaml:3:21: “p; x” is not a name"),
    ("bigquery: {project: p, dataset: '`d`', maximum_bytes_billed: 1}", "d.yaml:3:33: “`d`” is not a name"),
    ("bigquery: {project: p, dataset: d, maximum_bytes_billed: 1, token: x}", "d.yaml:3:61: unknown key “token”"),
  ])
  func saysWhatIsWrong(text: String, message: String) throws {
    let error = #expect(throws: YAMLError.self) { try warehouse(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }
}
