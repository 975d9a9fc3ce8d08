import SiteCheck

/// What lies in a folder, told without following any link or opening what is no plain file.
struct FolderSurvey {
  /// A plain file in it.
  struct Entry: Sendable {
    let path: String
    let byteCount: Int
  }

  /// Deeper folders are no part of a report, and each level that is open costs a descriptor.
  private static let depthLimit = 32

  /// Plain files, sorted by path.
  private(set) var files: [Entry] = []
  /// What is no plain file.
  private(set) var findings: [Finding] = []

  /// Surveys `folder`.
  init(of folder: borrowing Folder) throws(FileError) {
    try visit(folder, prefix: "", depth: 0)
    files.sort { $0.path < $1.path }
  }

  private mutating func visit(_ folder: borrowing Folder, prefix: String, depth: Int) throws(FileError) {
    let entries = try folder.entries()
    if entries.isEmpty, !prefix.isEmpty { findings.append(Finding(String(prefix.dropLast()), .emptyFolder)) }
    for entry in entries {
      let path = prefix + entry.name
      switch entry.kind {
      case .file: files.append(Entry(path: path, byteCount: folder.status(of: entry.name)?.size ?? 0))
      case .folder where depth < Self.depthLimit:
        try visit(Folder(entry.name, in: folder), prefix: path + "/", depth: depth + 1)
      default: findings.append(Finding(path, .noPlainFile))
      }
    }
  }
}
