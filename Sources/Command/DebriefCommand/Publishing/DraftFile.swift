/// A file of a draft that is written in pieces and hashed meanwhile.
package final class DraftFile {
  private let path: String
  private let descriptor: Descriptor
  private let hash = SHA256()
  private var count = 0

  init(_ path: String, in folder: borrowing Folder, isProgram: Bool = false) throws(FileError) {
    self.path = path
    descriptor = try Descriptor(creating: path, in: folder.descriptor, isProgram: isProgram)
  }

  /// Appends `bytes`.
  package func append(_ bytes: Span<UInt8>) throws(FileError) {
    try descriptor.write(bytes)
    hash.update(bytes)
    count += bytes.count
  }

  /// The record of the file, which is now complete.
  package func finish() -> FileRecord {
    FileRecord(path: path, bytes: count, sha256: hash.digits())
  }
}
