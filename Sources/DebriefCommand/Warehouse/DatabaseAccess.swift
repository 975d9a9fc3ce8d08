import Configuration

/// What is needed to ask a database, now and once more when it is known what happened.
struct DatabaseAccess: Sendable {
  /// The database.
  let declaration: DatabaseDeclaration
  /// The folder to which names of files are relative.
  let folder: String
  let environment: WarehouseEnvironment
  /// File of the key of a program's account; nil for none.
  let keyFile: String?
  let console: Console

  /// The database, open.
  func engine() async throws -> any SQLEngine {
    switch declaration {
    case .bigQuery(let warehouse):
      try await BigQueryEngine(warehouse, over: Connection(environment, keyFile: keyFile), console: console)
    case .sqlite(let file):
      try SQLiteEngine(at: file.hasPrefix("/") ? file : folder + "/" + file, name: file, console: console)
    }
  }

  /// Whether single rows are looked at beside buckets.
  var asksSingleRows: Bool {
    switch declaration {
    case .bigQuery(let warehouse): warehouse.asksSingleRows
    case .sqlite: true
    }
  }

  /// The file that is the database; nil where it is none.
  func file() throws -> InputFile? {
    switch declaration {
    case .bigQuery: nil
    case .sqlite(let file): try InputFile(file, in: folder)
    }
  }
}
