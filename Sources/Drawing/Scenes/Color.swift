/// An opaque sRGB colour.
public struct Color: Hashable, Sendable {
  /// Red channel, 0…255.
  public let red: UInt8
  /// Green channel, 0…255.
  public let green: UInt8
  /// Blue channel, 0…255.
  public let blue: UInt8

  /// Creates the colour 0xRRGGBB.
  public init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 0xff)
    green = UInt8(hex >> 8 & 0xff)
    blue = UInt8(hex & 0xff)
  }

  /// The colour in CSS notation: `#rrggbb`.
  public var css: String {
    let digits = Array("0123456789abcdef")
    return "#" + [red, green, blue].map { "\(digits[Int($0) / 16])\(digits[Int($0) % 16])" }.joined()
  }
}
