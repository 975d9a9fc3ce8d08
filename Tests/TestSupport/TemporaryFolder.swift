import Foundation

/// A folder of a test, removed when the test is done with it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    // Short: a browser puts a socket into it, whose path may not have more than 107 bytes.
    let name = "debrief-\(UUID().uuidString.prefix(8))"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    // Files that a test made read-only could not be removed otherwise.
    _ = try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of `name` in it.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and creates its parent folders.
  package func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  package func read(_ name: String) throws -> String { try String(contentsOfFile: self(name), encoding: .utf8) }

  /// Paths of all its contents, including hidden ones, sorted.
  package func paths() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
}
