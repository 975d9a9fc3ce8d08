import Configuration
import Glibc
import Warehouses

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
      return try await BigQueryEngine(warehouse, over: Connection(environment, keyFile: keyFile), console: console)
    case .sqlite(let file):
      let header = try self.file()?.contents.withBytes { bytes in (0..<min(20, bytes.count)).map { bytes[$0] } } ?? []
      return try SQLiteEngine(at: path(of: file), header: header, name: file, console: console)
    }
  }

  private func path(of file: String) -> String { file.hasPrefix("/") ? file : folder + "/" + file }

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
    case .bigQuery: return nil
    case .sqlite(let file):
      // Who opens a pipe waits for somebody to fill it.
      let kind = try Descriptor(reading: path(of: file), flags: O_NONBLOCK, as: file).status().kind
      guard kind == .file || kind == .folder else {
        throw PushDownError(.notADatabase("not a regular file"), at: file)
      }
      return try InputFile(file, in: folder)
    }
  }
}
