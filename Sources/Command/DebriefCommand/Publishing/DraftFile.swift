/// A file being written piece by piece into a draft, and hashed as it grows.
package final class DraftFile {
  private let path: String
  private let descriptor: Descriptor
  private let hash = SHA256()
  private var count = 0

  init(_ path: String, in folder: borrowing Folder, isProgram: Bool = false) throws(FileError) {
    self.path = path
    descriptor = try Descriptor(creating: path, in: folder.descriptor, isProgram: isProgram)
  }

  /// Writes `bytes` at its end.
  package func append(_ bytes: Span<UInt8>) throws(FileError) {
    try descriptor.write(bytes)
    hash.update(bytes)
    count += bytes.count
  }

  /// Describes the file, which is now complete.
  package func finish() -> FileRecord {
    FileRecord(path: path, bytes: count, sha256: hash.digits())
  }
}
