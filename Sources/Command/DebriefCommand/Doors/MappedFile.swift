import CFileSystem
import Glibc

/// A file's bytes, mapped into memory and so read on demand. Files without a size, such as those of /proc, are read at once.
///
/// If the file shrinks, the missing bytes read as zeros; check `isUnchanged` after reading, before you rely on them.
@safe package final class MappedFile: @unchecked Sendable {
  /// Number of bytes.
  package let count: Int
  private let bytes: UnsafeRawBufferPointer
  private let mapping: OpaquePointer?
  private let path: String
  private let status: Descriptor.Status
  private let opening: timespec

  /// Opens the file at `path`; error messages use `label`.
  package convenience init(path: String, as label: String? = nil) throws(FileError) {
    try self.init(Descriptor(reading: path, as: label), at: path)
  }

  /// Maps an open file, whose path is `path`.
  init(_ descriptor: borrowing Descriptor, at path: String) throws(FileError) {
    self.path = path
    status = try descriptor.status()
    switch status.kind {
    case .file: break
    case .folder: throw FileError(.read, descriptor.path, number: EISDIR)
    case .link, .other: throw FileError(.read, descriptor.path, number: ENODEV)
    }
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    opening = now
    if status.size > 0 {
      guard let mapping = unsafe file_mapping_create(descriptor.number, status.size) else {
        throw FileError(.read, descriptor.path)
      }
      unsafe self.mapping = mapping
      unsafe bytes = UnsafeRawBufferPointer(start: file_mapping_bytes(mapping), count: status.size)
    } else {
      let read = try descriptor.readAll()
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: read.count, alignment: 1)
      unsafe copy.copyBytes(from: read)
      unsafe bytes = UnsafeRawBufferPointer(copy)
      unsafe mapping = nil
    }
    count = unsafe bytes.count
  }

  deinit {
    if let mapping = unsafe mapping {
      unsafe file_mapping_release(mapping)
    } else {
      unsafe bytes.deallocate()
    }
  }

  /// Calls `body` with the bytes.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
    return try body(span)
  }
}

extension MappedFile {
  /// Time in seconds within which another write may leave a file's times unchanged. File systems have a time resolution of up to seconds,
  /// and writes through a mapping set the time only when Linux writes the page to disk, within 35 s (`vm.dirty_expire_centisecs`,
  /// `vm.dirty_writeback_centisecs`).
  private static let youth = 60

  /// Whether the path still refers to the opened file, and its times show no write since.
  package var isUnchanged: Bool {
    if let mapping = unsafe mapping, unsafe file_mapping_is_torn(mapping) != 0 { return false }
    // Files without a size have no times either.
    guard unsafe mapping != nil else { return true }
    // Without a suffix, the path follows a link as on opening.
    return (try? Descriptor(reading: path).status()).map { $0.isUnchanged(since: status) } ?? false
  }

  /// Whether it was written so shortly before opening that its times cannot show a later change.
  package var isYoung: Bool { status.changes.contains { $0 / 1_000_000_000 > opening.tv_sec - Self.youth } }
}
