import SiteCheck

/// The contents of a folder, found without following links or opening anything but regular files.
struct FolderSurvey {
  /// A regular file in the folder.
  struct Entry: Sendable {
    let path: String
    let byteCount: Int
  }

  /// Deeper folders are never part of a report, and each open level needs a file descriptor.
  private static let depthLimit = 32

  /// Regular files, sorted by path.
  private(set) var files: [Entry] = []
  /// Findings on everything else.
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
