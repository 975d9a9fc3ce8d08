extension Color {
  /// The lowest contrast at which people with low vision can read text.
  ///
  /// - Source: WCAG 2.2, success criterion 1.4.3.
  public static let legibleContrast = 4.5

  /// Contrast to `other`, from 1 for equal colours to 21 for black on white.
  ///
  /// - Source: WCAG 2.2, contrast ratio.
  public func contrast(with other: Color) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The colour itself if it is legible on all `grounds`, otherwise the closest legible colour of the same hue: the lightness changes as
  /// little as possible, in steps of a thousandth. nil if no lightness is legible.
  public func nearestLegible(on grounds: [Color]) -> Color? {
    func isLegible(_ color: Color) -> Bool { grounds.allSatisfy { color.contrast(with: $0) >= Color.legibleContrast } }
    if isLegible(self) { return self }
    let channels = [red, green, blue].map { Double($0) / 255 }
    let middle = ((channels.max() ?? 0) + (channels.min() ?? 0)) / 2
    for step in 1...1_000 {
      for lightness in [middle - Double(step) / 1_000, middle + Double(step) / 1_000] where (0...1).contains(lightness)
      {
        let color = lit(channels, from: middle, to: lightness)
        if isLegible(color) { return color }
      }
    }
    return nil
  }

  /// The colour of `channels` with another lightness and the same HSL hue and saturation.
  private func lit(_ channels: [Double], from middle: Double, to lightness: Double) -> Color {
    let reach = 1 - abs(2 * middle - 1)
    let scale = reach > 0 ? (1 - abs(2 * lightness - 1)) / reach : 0
    let bytes = channels.map { channel -> UInt32 in
      let value = lightness + (channel - middle) * scale
      return UInt32((min(max(value, 0), 1) * 255).rounded())
    }
    return Color(bytes[0] << 16 | bytes[1] << 8 | bytes[2])
  }

  /// The relative luminance, 0…1.
  ///
  /// - Source: WCAG 2.2, relative luminance.
  private var luminance: Double {
    func linear(_ byte: UInt8) -> Double {
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : Color.power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `base` to the power of 2.4, as its square times the fifth root of its square, with operations that are exact on every processor.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    // Newton's method, which decreases from 1 to the root.
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root = (4 * root + square / fourth) / 5
    }
    return square * root
  }
}

extension Color {
  /// Parses a CSS colour `#rgb` or `#rrggbb`, in upper or lower case; nil for any other text.
  public init?(css text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    guard digits.utf8.count == 3 || digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    let full = digits.utf8.count == 6 ? String(digits) : digits.map { "\($0)\($0)" }.joined()
    guard let value = UInt32(full, radix: 16) else { return nil }
    self.init(value)
  }
}
