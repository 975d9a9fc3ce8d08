import SiteCheck

/// A file of a verified folder, read once.
struct SurveyedFile: Sendable {
  let file: SiteFile
  /// Its content; nil if files of its kind are not read.
  let reading: FileReading?
  /// Its bytes, if they are needed later.
  let contents: [UInt8]?

  /// Reads the file of `entry` in the folder at `root`, and compares it with the `known` files; error messages use `label`.
  init(_ entry: FolderSurvey.Entry, in root: String, as label: String, known: KnownFiles) throws(FileError) {
    let kind = FileReading.Kind(path: entry.path)
    let isReport = entry.path == ReportFile.name || entry.path == ReportFile.schemaName
    let folder = try Folder(path: root, as: label)
    let descriptor = try folder.openFile(entry.path)
    let isShort = entry.byteCount <= FileReading.byteLimit
    guard isShort, kind != nil || isReport else {
      let (count, digits) = try descriptor.measured()
      file = SiteFile(path: entry.path, byteCount: count, sha256: digits)
      reading = kind.map { FileReading(unread: entry.path, $0) }
      contents = nil
      return
    }
    let bytes = try descriptor.readAll()
    file = SiteFile(path: entry.path, byteCount: bytes.count, sha256: SHA256.digits(of: bytes.span))
    reading = kind.map {
      FileReading(entry.path, $0, bytes: bytes, known: known) { SHA256.base64(of: Array($0.utf8).span) }
    }
    contents = isReport ? bytes : nil
  }
}
