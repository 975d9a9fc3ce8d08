import Glibc

/// A folder for this run, inaccessible to other users.
struct TemporaryFolder: Sendable {
  let path: String

  /// Creates it in `parent`.
  init(in parent: String) throws(FileError) {
    var template = Array((parent + "/debrief-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw FileError(.create, parent) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let status = Folder.status(of: path) { UnfinishedFolders.add(path, identity: status.identity) }
  }

  /// Removes it with all its contents; anything that cannot be removed is left to the system.
  func remove() {
    try? Folder.remove(path)
    UnfinishedFolders.remove(path)
  }
}
