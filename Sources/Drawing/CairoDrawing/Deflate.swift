import CDeflate

/// Compression and checksums with libdeflate.
enum Deflate {
  /// `bytes` as a zlib stream.
  static func compressed(_ bytes: [UInt8], level: Int32) throws(DrawingError) -> [UInt8] {
    guard let compressor = unsafe libdeflate_alloc_compressor(level) else {
      throw .refused(step: "PNG file", reason: "libdeflate has no memory for a compressor")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let capacity = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    let stream = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = unsafe libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, capacity)
    }
    guard !stream.isEmpty else { throw .refused(step: "PNG file", reason: "libdeflate could not compress it") }
    return stream
  }

  /// The checksum of PNG chunks.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe libdeflate_crc32(0, bytes, bytes.count)
  }
}
