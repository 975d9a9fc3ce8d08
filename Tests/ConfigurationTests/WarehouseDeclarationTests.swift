import Configuration
import Testing
import YAML

@Suite struct WarehouseDeclarationTests {
  private static let table = "version: 1\ntables: [{file: a.csv, metrics: [x]}]\n"

  private func warehouse(_ text: String) throws -> WarehouseDeclaration? {
    try Configuration.parse(Self.table + text, file: "d.yaml").warehouse
  }

  @Test func readsWhereTheTablesLie() throws {
    let lines = "bigquery: {project: p-1, dataset: d, location: EU, maximum_bytes_billed: 10GB}\nstep: 1h\n"
    #expect(
      try warehouse(lines + "source: bigquery")
        == WarehouseDeclaration(project: "p-1", dataset: "d", location: "EU", maximumBytesBilled: 10_000_000_000))
    // One word turns it off.
    #expect(try warehouse(lines + "source: files") == nil)
    #expect(try warehouse(lines) == nil)
  }

  @Test(arguments: [
    ("source: bigquery", "d.yaml:3:9: nothing says which dataset is meant"),
    ("source: bigqery", "d.yaml:3:9: “bigqery” is not possible here; did you mean “bigquery”?"),
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
