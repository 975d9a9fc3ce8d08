/// The chunks of a PNG file.
///
/// - Source: Portable Network Graphics (PNG) Specification, second edition, W3C 2003, section 5.
enum PNGChunks {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  /// The chunks of the image itself. Texts, times, locations and other metadata are dropped.
  private static let kept: Set<String> = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs", "IDAT", "IEND"]
  private static let longestSide = 8_192

  /// `bytes` with only the chunks of the image; nil if they are not a PNG file of at most 8,192 pixels a side.
  static func clean(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: signature) else { return nil }
    var result = signature
    var place = signature.count
    var names: [String] = []
    while names.last != "IEND" {
      guard place + 12 <= bytes.count else { return nil }
      let length = number(bytes[place..<place + 4])
      guard length <= bytes.count - place - 12 else { return nil }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      if names.isEmpty {
        guard name == "IHDR", length == 13 else { return nil }
        let sides = [number(bytes[place + 8..<place + 12]), number(bytes[place + 12..<place + 16])]
        guard sides.allSatisfy({ (1...longestSide).contains($0) }) else { return nil }
      }
      names.append(name)
      if kept.contains(name) { result += bytes[place..<place + 12 + length] }
      place += 12 + length
    }
    return names.contains("IDAT") ? result : nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
