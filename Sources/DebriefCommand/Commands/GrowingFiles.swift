/// Files of a draft that grow in turn.
final class GrowingFiles {
  /// One of them, until it is finished.
  private final class File {
    private var draft: DraftFile?

    init(_ draft: consuming DraftFile) {
      self.draft = consume draft
    }

    func append(_ bytes: Span<UInt8>) throws(FileError) {
      try draft?.append(bytes)
    }

    func finish() throws(FileError) -> FileRecord? {
      guard let draft = draft.take() else { return nil }
      return try draft.finish()
    }
  }

  private let paths: [String]
  private let files: [String: File]

  /// Creates the files at `paths` in `draft`.
  init(_ paths: [String], in draft: FolderDraft) throws(FileError) {
    self.paths = paths
    var files: [String: File] = [:]
    for path in paths { files[path] = File(try draft.create(path)) }
    self.files = files
  }

  /// Writes `bytes` at the end of the file at `path`.
  func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try files[path]?.append(bytes.span)
  }

  /// Finishes all of them; their records in the order of the paths.
  func finish() throws(FileError) -> [FileRecord] {
    var records: [FileRecord] = []
    for path in paths {
      if let record = try files[path]?.finish() { records.append(record) }
    }
    return records
  }
}
