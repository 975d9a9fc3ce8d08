/// A palette picture as the bytes of a PNG file.
///
/// - Source: Portable Network Graphics (PNG) Specification, second edition, W3C 2003.
struct PNGFile {
  /// The file.
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// The picture `runs`, with `scale` pixels per CSS pixel, painted in `paints`, 0xRRGGBB.
  init(
    _ runs: ColorRuns, paints: Set<UInt32>, scale: PixelScale, title: String, description: String
  ) throws(DrawingError) {
    let palette = Palette(colors: runs.colors, counts: runs.counts, paints: paints)
    let depth = PNGFile.depth(for: palette.entries.count)
    append(
      "IHDR",
      PNGFile.bigEndian(UInt32(runs.width)) + PNGFile.bigEndian(UInt32(runs.height))
        + [UInt8(depth), PNGFile.paletteColor, 0, 0, 0])
    append("sRGB", [0])
    let density = PNGFile.bigEndian(UInt32(PNGFile.pixelsPerMeter * Double(scale.rawValue) + 0.5))
    append("pHYs", density + density + [1])
    append("PLTE", palette.entries.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] })
    append("iTXt", PNGFile.text("Title", title))
    append("iTXt", PNGFile.text("Description", description))
    append("IDAT", try Deflate.compressed(PNGFile.rows(of: runs, in: palette, depth: depth), level: PNGFile.level))
    append("IEND", [])
  }

  private static let paletteColor: UInt8 = 3
  /// 96 CSS pixels per inch.
  private static let pixelsPerMeter = 96 / 0.0254
  /// Compression level of libdeflate: 9 takes half as long again as 8 and saves little.
  private static let level: Int32 = 8

  /// The fewest bits that can encode `count` colours.
  private static func depth(for count: Int) -> Int {
    switch count {
    case ...2: 1
    case ...4: 2
    case ...16: 4
    default: 8
    }
  }

  /// The rows of the picture, each preceded by filter type 0: filters do not help palette pictures.
  private static func rows(of runs: ColorRuns, in palette: Palette, depth: Int) -> [UInt8] {
    let rowLength = 1 + (runs.width * depth + 7) / 8
    var bytes = [UInt8](repeating: 0, count: rowLength * runs.height)
    let perByte = 8 / depth
    var (row, column) = (0, 0)
    for run in runs.runs {
      let index = palette.indices[Int(run.color)]
      let end = column + Int(run.length)
      let rowStart = row * rowLength + 1
      if depth == 8 {
        for place in (rowStart + column)..<(rowStart + end) { bytes[place] = index }
      } else if index > 0 {
        for pixel in column..<end {
          bytes[rowStart + pixel / perByte] |= index << UInt8((perByte - 1 - pixel % perByte) * depth)
        }
      }
      column = end
      if column == runs.width { (row, column) = (row + 1, 0) }
    }
    return bytes
  }

  /// An uncompressed international text: keyword, no language, no translated keyword.
  private static func text(_ keyword: String, _ text: String) -> [UInt8] {
    Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(DrawableText.oneLine(text).utf8)
  }

  private mutating func append(_ type: String, _ content: [UInt8]) {
    let checked = Array(type.utf8) + content
    bytes += PNGFile.bigEndian(UInt32(content.count))
    bytes += checked
    bytes += PNGFile.bigEndian(Deflate.checksum(checked))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }
}
