import Analysis
import Datasets
import Text
import Time
import Warehouses

/// Writes the tables of a configuration as a folder that Google's own tools load into BigQuery.
struct ExportCommand: Sendable {
  let options: ExportingOptions
  let environment: Environment
  let step: Steps

  /// Writes the folder and returns how many tables it has.
  func run() async throws -> Int {
    let threads = options.threads ?? Processors.count
    let folder = try OutputFolder(options.output, kind: .bundle)
    let source = try await step("Open") {
      try OpenedSource(filesAt: options.data, zones: ZoneFiles(folder: environment.zoneFolder))
    }
    let inputs = try await step("Hash") { try await source.records(threads: threads) }
    let dataset = try await step("Roll up") { try await source.rolledUp(threads: threads) }
    let tables = LoadableTable.all(of: dataset, from: source)
    let bundle = try await step("Analyse") {
      let policy = Policy(of: source.configuration)
      let findings = Findings(of: dataset, under: policy)
      let queries = try await queries(on: findings, from: source, threads: threads)
      return Bundle(
        of: dataset, tables: tables.map(\.resource), incidents: findings.incidents.map(\.incident),
        guardBand: policy.guardBand, queries: queries)
    }
    try await step("Publish") {
      let paths = tables.map { Bundle.dataPath(of: $0.resource) } + bundle.files.map(\.path) + [Bundle.hashesPath]
      try await folder.replace(under: Manifest(kind: .bundle, inputs: inputs), with: paths) { draft in
        var records: [FileRecord] = []
        for table in tables {
          let file = try draft.create(Bundle.dataPath(of: table.resource))
          records.append(try await source.write(table, of: dataset, into: file, threads: threads))
        }
        for file in bundle.files {
          records.append(
            try draft.write(Array(file.text.utf8).span, to: file.path, isProgram: file.path.hasSuffix(".sh")))
        }
        try await source.checkUnchanged(since: inputs, threads: threads)
        let hashes = Bundle.hashes(records.map { ($0.path, $0.sha256) })
        return records + [try draft.write(Array(hashes.utf8).span, to: Bundle.hashesPath)]
      }
    }
    return tables.count
  }
}
