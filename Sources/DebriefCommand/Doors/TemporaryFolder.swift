import Glibc

/// A folder that is there while some work needs it.
enum TemporaryFolder {
  /// Makes a folder inside `parent`, hands its path to `body` and removes it, whatever happened.
  static func with<Result>(in parent: String, _ body: (String) async throws -> Result) async throws -> Result {
    var template = Array((parent + "/debrief-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw FileError(.create, parent) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // What cannot be removed is left to the system, which tidies up such folders.
    defer { try? Folder.remove(path) }
    return try await body(path)
  }
}
