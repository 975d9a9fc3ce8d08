import Foundation

/// A folder with a name that nothing else has, removed when nobody holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Short, for the browser puts a socket into it, whose path may not have more than 107 bytes.
    let name = "debrief-\(UUID().uuidString.prefix(8))"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }
}
