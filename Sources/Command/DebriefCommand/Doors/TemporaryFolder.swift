import Glibc

/// A folder for this run alone, which nobody else may read.
struct TemporaryFolder: Sendable {
  /// Where it is.
  let path: String

  /// Creates it in `parent`.
  init(in parent: String) throws(FileError) {
    var template = Array((parent + "/debrief-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw FileError(.create, parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let status = Folder.status(of: path) { UnfinishedFolders.add(path, identity: status.identity) }
  }

  /// Removes it with all it holds; what cannot be removed is left to the system.
  func remove() {
    try? Folder.remove(path)
    UnfinishedFolders.remove(path)
  }
}
