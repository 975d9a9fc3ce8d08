import CZip

/// A ZIP archive that libzip writes in memory. This object owns libzip's handles and frees them.
@safe final class ArchiveWriter {
  private var archive: OpaquePointer?
  private let target: OpaquePointer
  /// Input that libzip reads when it finishes the archive; it must live until then.
  private var buffers: [UnsafeMutableRawBufferPointer] = unsafe []

  init() throws(ArchiveError) {
    var error = unsafe zip_error_t()
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw unsafe Self.error("archive", &error)
    }
    guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      unsafe zip_source_free(target)
      throw unsafe Self.error("archive", &error)
    }
    // Closing the archive would also free its source, which contains the result.
    unsafe zip_source_keep(target)
    unsafe self.target = target
    unsafe self.archive = archive
  }

  deinit {
    if let archive = unsafe archive { unsafe zip_discard(archive) }
    unsafe zip_source_free(target)
    while let buffer = unsafe buffers.popLast() { unsafe buffer.deallocate() }
  }

  /// Adds a file of `bytes`, readable by all users.
  func add(_ bytes: [UInt8], as path: String, at time: DOSTime) throws(ArchiveError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    unsafe buffer.copyBytes(from: bytes)
    unsafe buffers.append(buffer)
    var error = unsafe zip_error_t()
    guard let source = unsafe zip_source_buffer_create(buffer.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw unsafe Self.error(path, &error)
    }
    let index = unsafe zip_file_add(archive!, path, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw failure(path)
    }
    // Pictures and PDF files are already deflated; another attempt would only cost time.
    let isPacked = [".png", ".pdf"].contains { path.hasSuffix($0) }
    let place = UInt64(index)
    let method = Int32(isPacked ? ZIP_CM_STORE : ZIP_CM_DEFLATE)
    let mode = UInt32(0o100644) << 16
    guard unsafe zip_set_file_compression(archive!, place, method, 6) == 0,
      unsafe zip_file_set_dostime(archive!, place, time.time, time.date, 0) == 0,
      unsafe zip_file_set_external_attributes(archive!, place, 0, UInt8(ZIP_OPSYS_UNIX), mode) == 0
    else { throw failure(path) }
  }

  /// The archive's bytes; call once, at the end.
  func finish() throws(ArchiveError) -> [UInt8] {
    guard unsafe zip_close(archive!) == 0 else { throw failure("archive") }
    unsafe archive = nil
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_open(target) == 0, unsafe zip_source_stat(target, &status) == 0 else {
      throw ArchiveError(place: "archive", reason: "its bytes cannot be read")
    }
    var bytes = [UInt8](repeating: 0, count: Int(unsafe status.size))
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe zip_source_read(target, $0.baseAddress!, UInt64($0.count))
    }
    unsafe zip_source_close(target)
    guard count == bytes.count else { throw ArchiveError(place: "archive", reason: "its bytes cannot be read") }
    return bytes
  }

  private func failure(_ place: String) -> ArchiveError {
    ArchiveError(place: place, reason: unsafe String(cString: zip_strerror(archive!)))
  }

  private static func error(_ place: String, _ error: inout zip_error_t) -> ArchiveError {
    let reason = unsafe String(cString: zip_error_strerror(&error))
    unsafe zip_error_fini(&error)
    return ArchiveError(place: place, reason: reason)
  }
}
