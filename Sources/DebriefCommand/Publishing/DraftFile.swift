/// A file being written piece by piece into a draft, and hashed as it grows.
package struct DraftFile: ~Copyable {
  private let path: String
  private let descriptor: Descriptor
  private let hash = SHA256()
  private var count = 0

  init(_ path: String, in folder: borrowing Folder) throws(FileError) {
    self.path = path
    descriptor = try Descriptor(creating: path, in: folder.descriptor)
  }

  /// Writes `bytes` at its end.
  package mutating func append(_ bytes: Span<UInt8>) throws(FileError) {
    try descriptor.write(bytes)
    hash.update(bytes)
    count += bytes.count
  }

  /// Waits until all is safe from a loss of power, and describes the file.
  package consuming func finish() throws(FileError) -> FileRecord {
    try descriptor.synchronize()
    return FileRecord(path: path, bytes: count, sha256: hash.digits())
  }
}
