import CFileSystem
import Glibc

/// A file's bytes, mapped into memory and thus read as they are needed; what has no size, such as the files of /proc, is read at once.
///
/// If the file shrinks, the missing bytes read as zeros; check `isUnchanged` after reading, before relying on them.
@safe package final class MappedFile: @unchecked Sendable {
  /// Number of bytes.
  package let count: Int
  private let bytes: UnsafeRawBufferPointer
  private let mapping: OpaquePointer?
  private let path: String
  private let status: Descriptor.Status
  private let opening: timespec

  /// Opens the file at `path`; errors call it `label`.
  package convenience init(path: String, as label: String? = nil) throws(FileError) {
    try self.init(Descriptor(reading: path, as: label), at: path)
  }

  /// Maps an open file, which is at `path`.
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

  /// Hands the bytes to `body`.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
    return try body(span)
  }
}

extension MappedFile {
  /// Within how many seconds the times of a file may not tell that it was written once more: a file system counts in ticks, in
  /// seconds at worst, and what a program writes by way of a mapping bears a time when it goes to the disk, which Linux sees to
  /// within 35 s (`vm.dirty_expire_centisecs`, `vm.dirty_writeback_centisecs`).
  private static let youth = 60

  /// Whether the file at the path is still the one that was opened, and was written by nobody since, as far as its times tell.
  package var isUnchanged: Bool {
    if let mapping = unsafe mapping, unsafe file_mapping_is_torn(mapping) != 0 { return false }
    // What has no size has no times either.
    guard unsafe mapping != nil else { return true }
    // With nothing behind it, a link is followed as it was.
    return (try? Descriptor(reading: path).status()).map { $0.isUnchanged(since: status) } ?? false
  }

  /// Whether it was written so shortly before it was opened that its times alone do not tell whether it changed since.
  package var isYoung: Bool { status.changes.contains { $0 / 1_000_000_000 > opening.tv_sec - Self.youth } }
}
