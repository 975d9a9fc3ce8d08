import Glibc

/// A file's bytes, mapped into memory and thus read as they are needed; what cannot be mapped, such as a pipe, is read at once.
@safe package final class MappedFile: @unchecked Sendable {
  /// Number of bytes.
  package let count: Int
  private let bytes: UnsafeMutableRawBufferPointer
  private let isMapped: Bool

  /// Opens the file at `path`; errors call it `label`.
  package convenience init(path: String, as label: String? = nil) throws(FileError) {
    try self.init(Descriptor(reading: path, as: label))
  }

  /// Maps an open file.
  init(_ descriptor: borrowing Descriptor) throws(FileError) {
    let status = try descriptor.status()
    guard status.kind != .folder else { throw FileError(.read, descriptor.path, number: EISDIR) }
    isMapped = status.kind == .file && status.size > 0
    if isMapped {
      let address = unsafe mmap(nil, status.size, PROT_READ, MAP_PRIVATE, descriptor.number, 0)
      guard unsafe address != MAP_FAILED else { throw FileError(.read, descriptor.path) }
      unsafe bytes = UnsafeMutableRawBufferPointer(start: address, count: status.size)
    } else {
      let read = try descriptor.readAll()
      unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: read.count, alignment: 1)
      unsafe bytes.copyBytes(from: read)
    }
    count = unsafe bytes.count
  }

  deinit {
    if isMapped {
      unsafe munmap(bytes.baseAddress, bytes.count)
    } else {
      unsafe bytes.deallocate()
    }
  }

  /// Hands the bytes to `body`.
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(bytes))
    return try body(span)
  }
}
