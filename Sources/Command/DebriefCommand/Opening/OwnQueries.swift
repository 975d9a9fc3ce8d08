import Queries

/// The user's queries, and their files.
struct OwnQueries: Sendable {
  private static let ending = ".sql"

  private(set) var queries: [Query] = []
  private(set) var files: [InputFile] = []

  /// Reads the queries at `names`, relative to `folder`: files, or folders of which all files ending in `.sql` are read, sorted by name.
  init(_ names: [String], in folder: String) throws {
    for name in names {
      for file in try Self.files(name, in: folder) {
        let input = try InputFile(file, in: folder)
        let query = try input.withBytes { bytes in
          guard let text = String(validating: bytes.indices.map { bytes[$0] }, as: UTF8.self) else {
            throw QueryError(.notText, file: file, line: 1)
          }
          return try Query(text, file: file)
        }
        queries.append(query)
        files.append(input)
      }
    }
  }

  private static func files(_ name: String, in folder: String) throws -> [String] {
    let path = (name.hasPrefix("/") ? name : folder + "/" + name) + "/."
    guard Folder.status(of: path)?.kind == .folder else { return [name] }
    let found = try Folder(path: path, as: name).paths().filter { $0.hasSuffix(ending) }.sorted()
    guard !found.isEmpty else { throw QueryError(.emptyFolder, file: name, line: nil) }
    return found.map { "\(name)/\($0)" }
  }
}
