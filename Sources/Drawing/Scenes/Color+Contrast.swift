extension Color {
  /// The least contrast at which text can be read by people with weak sight.
  ///
  /// - Source: WCAG 2.2, success criterion 1.4.3.
  public static let legibleContrast = 4.5

  /// Contrast to `other`, from 1 for the same to 21 for black on white.
  ///
  /// - Source: WCAG 2.2, contrast ratio.
  public func contrast(with other: Color) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The colour itself where it is legible on all of `grounds`, else the nearest of its hue that is: its lightness is changed
  /// as little as it must be, in steps of a thousandth. Nil where no lightness will do.
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

  /// The colour of `channels` at another lightness, with its hue and, as HSL has it, its saturation.
  private func lit(_ channels: [Double], from middle: Double, to lightness: Double) -> Color {
    let reach = 1 - abs(2 * middle - 1)
    let scale = reach > 0 ? (1 - abs(2 * lightness - 1)) / reach : 0
    let bytes = channels.map { channel -> UInt32 in
      let value = lightness + (channel - middle) * scale
      return UInt32((min(max(value, 0), 1) * 255).rounded())
    }
    return Color(bytes[0] << 16 | bytes[1] << 8 | bytes[2])
  }

  /// How much light the colour gives, 0…1.
  ///
  /// - Source: WCAG 2.2, relative luminance.
  private var luminance: Double {
    func linear(_ byte: UInt8) -> Double {
      let part = Double(byte) / 255
      return part <= 0.04045 ? part / 12.92 : Color.power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `base` to the power of 2.4, by operations that every processor does alike: its square times the fifth root of its square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    // Newton's method, which from 1 on falls to the root.
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root = (4 * root + square / fourth) / 5
    }
    return square * root
  }
}

extension Color {
  /// The colour that CSS writes `#rgb` or `#rrggbb`, in capitals or not; nil for anything else.
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
