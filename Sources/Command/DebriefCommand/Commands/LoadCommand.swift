import Datasets
import Time
import Warehouses

/// Loads the tables of a configuration into BigQuery.
struct LoadCommand: Sendable {
  let options: LoadingOptions
  let environment: Environment
  let step: Steps

  /// Loads the tables, reports each outcome, and returns the errors of the tables that were not loaded.
  func run() async throws -> [BigQueryError] {
    let threads = options.threads ?? Processors.count
    let (opened, source) = try await step("Open") {
      let opened = try OpenedConfiguration(
        at: options.data, zones: ZoneFiles(folder: environment.zoneFolder), isWhole: true)
      return (opened, try FileSource(opened))
    }
    // All data must be readable before any is sent.
    let (measured, reading) = try await step("Roll up") { try await opened.measured(source, threads: threads) }
    let loader = try await step("Connect") { try await connected() }
    let folder = try TemporaryFolder(in: environment.temporaryFolder)
    defer { folder.remove() }
    var errors: [BigQueryError] = []
    for table in LoadableTable.all(of: measured.dataset, from: source) {
      let record = try await step("Write") {
        let draft = try DraftFile(table.fileName, in: Folder(path: folder.path))
        return try await reading.write(table, into: draft)
      }
      do {
        let outcome = try await step("Load") {
          let file = try MappedFile(path: folder.path + "/" + table.fileName)
          return try await loader.load(table.resource, from: file, digest: record.sha256)
        }
        try step.console.result("\(table.resource.name): \(outcome.words)")
      } catch let error as BigQueryError where error.isOfOneTable {
        // What is wrong with one table says nothing about the next.
        errors.append(error)
      }
    }
    return errors
  }

  private func connected() async throws -> TableLoader {
    let connection = try Connection(environment.warehouse, keyFile: options.keyFile)
    let destination = Destination(
      on: connection.service, project: options.project, dataset: options.dataset, location: options.location)
    return try await TableLoader(connection, destination: destination, console: step.console)
  }
}

extension TableLoader.Outcome {
  /// The outcome in words, for the console.
  fileprivate var words: String {
    func rows(_ count: Int?) -> String { count.map { $0 == 1 ? "1 row" : "\($0) rows" } ?? "rows" }
    return switch self {
    case .loaded(let count): "\(rows(count)) loaded"
    case .unchanged(let count): "\(rows(count)), loaded already"
    }
  }
}
