import Analysis
import Datasets
import Prose
import Queries
import Templates
import Text
import Time
import Warehouses

/// Writes the tables of a configuration as a folder that Google's own tools load into BigQuery.
struct ExportCommand: Sendable {
  let options: ExportingOptions
  let environment: Environment
  let step: Steps

  /// Writes the folder and returns its number of tables.
  func run() async throws -> Int {
    let threads = options.threads ?? Processors.count
    let folder = try OutputFolder(options.output, kind: .bundle)
    let (opened, source) = try await step("Open") {
      let opened = try OpenedConfiguration(
        at: options.data, zones: ZoneFiles(folder: environment.zoneFolder), isWhole: true)
      return (opened, try FileSource(opened))
    }
    let (measured, reading) = try await step("Roll up") { try await opened.measured(source, threads: threads) }
    let tables = LoadableTable.all(of: measured.dataset, from: source)
    let policy = Policy(of: opened.configuration)
    let findings = try await step("Analyse") { Findings(of: measured.dataset, under: policy) }
    let rows = try await step("Rows") { try await measured.rows(for: findings) }
    let bundle = try await step("Query") {
      Bundle(
        of: measured.dataset, tables: tables.map(\.resource), incidents: findings.incidents.map(\.incident),
        guardBand: policy.guardBand, queries: try queries(on: findings, rows: rows, own: opened.ownQueries.queries))
    }
    try await step("Publish") {
      let paths = tables.map { Bundle.dataPath(of: $0.resource) } + bundle.files.map(\.path) + [Bundle.hashesPath]
      try await folder.replace(under: Manifest(kind: .bundle, inputs: measured.records), with: paths) { draft in
        var records: [FileRecord] = []
        for table in tables {
          let file = try draft.create(Bundle.dataPath(of: table.resource))
          records.append(try await reading.write(table, into: file))
        }
        for file in bundle.files {
          records.append(
            try draft.write(Array(file.text.utf8).span, to: file.path, isProgram: file.path.hasSuffix(".sh")))
        }
        try await measured.checkUnchanged(threads: threads)
        let hashes = Bundle.hashes(records.map { ($0.path, $0.sha256) })
        return records + [try draft.write(Array(hashes.utf8).span, to: Bundle.hashesPath)]
      }
    }
    return tables.count
  }
}

extension ExportCommand {
  /// The queries that a report on `findings` shows, in BigQuery's dialect if they are available in it.
  func queries(on findings: Findings, rows: SourceRows, own: [Query]) throws -> [Bundle.File] {
    let builtIn = Templates.embedded.filter { $0.key.hasPrefix(QueryCatalog.folder) }
    // The queries also run here: queries without data are omitted, and errors have a file and line.
    let answers = try QueryCatalog(builtIn, own: own)
      .answers(of: ReportDatabase(of: findings, rows: rows), in: Vocabulary(findings, in: TextFiles.english())) {
        .repeatable(watching: $0, step.console)
      }
    return answers.compactMap { answer in
      answer.bigQuery.map { sql in
        let head = [answer.title, answer.question].compactMap(\.self).map {
          "-- " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
        }
        return Bundle.File(path: "queries/\(answer.slug).sql", text: head.joined() + sql + "\n")
      }
    }
  }
}
