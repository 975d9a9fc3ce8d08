import Configuration
import Glibc
import Warehouses

/// Access to a database, for the roll-up and later for rows of incidents.
struct DatabaseAccess: Sendable {
  let declaration: DatabaseDeclaration
  /// The folder for relative file names.
  let folder: String
  let environment: WarehouseEnvironment
  /// Key file of a service account; nil for none.
  let keyFile: String?
  let console: Console

  /// Opens the database.
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

  /// Whether single rows are evaluated in addition to buckets.
  var asksSingleRows: Bool {
    switch declaration {
    case .bigQuery(let warehouse): warehouse.asksSingleRows
    case .sqlite: true
    }
  }

  /// The database file; nil if the database is not a file.
  func file() throws -> InputFile? {
    switch declaration {
    case .bigQuery: return nil
    case .sqlite(let file):
      // Opening a pipe would wait for a writer.
      let kind = try Descriptor(reading: path(of: file), flags: O_NONBLOCK, as: file).status().kind
      guard kind == .file || kind == .folder else {
        throw PushDownError(.notADatabase("not a regular file"), at: file)
      }
      return try InputFile(file, in: folder)
    }
  }
}
