import CDeflate
import Foundation

/// The bytes of an output, raw and decoded: streams of PDF files, entries of ZIP files, files inlined in pages.
struct OutputBytes {
  private let forms: [[UInt8]]

  init(_ data: Data) {
    // In a PNG file, everything after the start of the first pixel data is pixels.
    let pixels = data.starts(with: [0x89, 0x50, 0x4e, 0x47]) ? data.range(of: Data("IDAT".utf8))?.lowerBound : nil
    let bytes = [UInt8](data[..<(pixels ?? data.endIndex)])
    forms = [bytes] + Self.streams(in: bytes) + Self.entries(in: bytes) + Self.embedded(in: data)
  }

  /// Only letters and digits, in lower case, and bytes beyond ASCII unchanged: equal for every spelling, and for UTF-16.
  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case 0x41...0x5a: byte | 0x20
      case 0x61...0x7a, 0x30...0x39, 0x80...: byte
      default: nil
      }
    }
  }

  /// Those of `names` that occur in any spelling.
  func occurring(of names: [String]) -> [String] {
    let folded = forms.map { Data(Self.folded($0)) }
    return names.filter { name in
      let key = Data(Self.folded(Array(name.utf8)))
      return folded.contains { $0.range(of: key) != nil }
    }
  }

  /// Matches of `pattern` in decoded forms that are text; fonts and pixels may contain any bytes.
  func texts(matching pattern: Regex<Substring>) -> [String] {
    forms.compactMap { String(validating: $0, as: UTF8.self) }.compactMap {
      $0.firstMatch(of: pattern).map { String($0.0) }
    }
  }

  /// Contents of PDF's compressed streams.
  private static func streams(in bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: Array("%PDF".utf8)) else { return [] }
    let data = Data(bytes)
    var found: [[UInt8]] = []
    var start = data.startIndex
    while let begin = data.range(of: Data("stream\n".utf8), in: start..<data.endIndex) {
      let end =
        data.range(of: Data("endstream".utf8), in: begin.upperBound..<data.endIndex)?.lowerBound ?? data.endIndex
      if let content = inflated(Array(data[begin.upperBound..<end]), isRaw: false) { found.append(content) }
      start = end == data.endIndex ? end : end + 9
    }
    return found
  }

  /// Contents of a ZIP file's entries, decoded recursively.
  private static func entries(in bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: [0x50, 0x4b, 3, 4]) else { return [] }
    func number(_ place: Int, _ length: Int) -> Int {
      bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    var found: [[UInt8]] = []
    for place in bytes.indices.dropLast(46) where bytes[place..<place + 4] == [0x50, 0x4b, 1, 2] {
      let (method, size, header) = (number(place + 10, 2), number(place + 20, 4), number(place + 42, 4))
      let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
      let content = Array(bytes[start..<start + size])
      let whole = method == 0 ? content : inflated(content, isRaw: true) ?? []
      found += OutputBytes(Data(whole)).forms
    }
    return found
  }

  /// Files inlined in a page, decoded recursively.
  private static func embedded(in data: Data) -> [[UInt8]] {
    guard data.range(of: Data(";base64,".utf8)) != nil else { return [] }
    return String(decoding: data, as: UTF8.self).matches(of: /;base64,([A-Za-z0-9+\/=]+)/).flatMap { match in
      Data(base64Encoded: String(match.1)).map { OutputBytes($0).forms } ?? []
    }
  }

  private static func inflated(_ bytes: [UInt8], isRaw: Bool) -> [UInt8]? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var capacity = max(1_024, bytes.count * 8)
    while capacity < 1 << 28 {
      var isTooSmall = false
      let content = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        var length = 0
        // A stream may be followed by a line break.
        let result =
          isRaw
          ? unsafe libdeflate_deflate_decompress_ex(
            decompressor, bytes, bytes.count, buffer.baseAddress, capacity, nil, &length)
          : unsafe libdeflate_zlib_decompress_ex(
            decompressor, bytes, bytes.count, buffer.baseAddress, capacity, nil, &length)
        isTooSmall = result == LIBDEFLATE_INSUFFICIENT_SPACE
        count = result == LIBDEFLATE_SUCCESS ? length : 0
      }
      if !isTooSmall { return content.isEmpty ? nil : content }
      capacity *= 4
    }
    return nil
  }
}
