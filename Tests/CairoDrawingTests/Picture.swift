import CDeflate
import Scenes
import Testing

/// A PNG file of this project, parsed: palette, no interlacing, no filters.
struct Picture {
  let width: Int
  let height: Int
  let depth: Int
  /// Palette entries, 0xRRGGBB.
  let palette: [UInt32]
  /// Content of each chunk, by type and in order.
  let chunks: [(type: String, content: [UInt8])]
  private let rows: [UInt8]

  init(_ file: [UInt8]) throws {
    try #require(file.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    var chunks: [(type: String, content: [UInt8])] = []
    var position = 8
    while position < file.count {
      let length = Picture.long(file, position)
      let content = Array(file[(position + 8)..<(position + 8 + length)])
      let checked = Array(file[(position + 4)..<(position + 8 + length)])
      let checksum = unsafe Int(libdeflate_crc32(0, checked, checked.count))
      try #require(checksum == Picture.long(file, position + 8 + length))
      chunks.append((String(decoding: file[(position + 4)..<(position + 8)], as: UTF8.self), content))
      position += 12 + length
    }
    self.chunks = chunks
    let header = try #require(chunks.first { $0.type == "IHDR" }).content
    (width, height) = (Picture.long(header, 0), Picture.long(header, 4))
    depth = Int(header[8])
    try #require(header[9] == 3)
    let colors = try #require(chunks.first { $0.type == "PLTE" }).content
    palette = stride(from: 0, to: colors.count, by: 3).map {
      UInt32(colors[$0]) << 16 | UInt32(colors[$0 + 1]) << 8 | UInt32(colors[$0 + 2])
    }
    let stream = try #require(chunks.first { $0.type == "IDAT" }).content
    rows = try Picture.inflated(stream, count: height * (1 + (width * depth + 7) / 8))
  }

  /// The colour at (x, y), in pixels of the picture.
  func color(_ x: Int, _ y: Int) -> UInt32 {
    let row = y * (1 + (width * depth + 7) / 8) + 1
    let byte = rows[row + x * depth / 8]
    let shift = 8 - depth - x * depth % 8
    return palette[Int(byte >> UInt8(shift)) & ((1 << depth) - 1)]
  }

  /// The range of `columns` in which a pixel of `rows` differs from the colour `paper`.
  func inkedColumns(_ rows: Range<Int>, paper: UInt32 = Theme.light[.paper].hex) -> ClosedRange<Int>? {
    let inked = (0..<width).filter { x in rows.contains { color(x, $0) != paper } }
    guard let first = inked.first, let last = inked.last else { return nil }
    return first...last
  }

  /// The number of pixels with this colour.
  func count(of wanted: UInt32) -> Int {
    (0..<height).reduce(0) { sum, y in sum + (0..<width).count { color($0, y) == wanted } }
  }

  private static func long(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func inflated(_ stream: [UInt8], count: Int) throws -> [UInt8] {
    let decompressor = unsafe try #require(libdeflate_alloc_decompressor())
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let result = unsafe libdeflate_zlib_decompress(decompressor, stream, stream.count, &bytes, count, nil)
    try #require(result == LIBDEFLATE_SUCCESS)
    return bytes
  }
}

extension Color {
  /// 0xRRGGBB.
  var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
