/// A picture from outside that was checked and written anew: it runs nothing, refers to nothing outside itself, and tells
/// nothing but what it shows.
public struct Logo: Hashable, Sendable {
  /// What kind of file it is.
  public enum Kind: String, Hashable, Sendable {
    case svg = "SVG"
    case png = "PNG"

    /// The ending of its files.
    public var ending: String { self == .svg ? "svg" : "png" }
  }

  /// Most bytes of a file.
  public static let largestSize = 65_536

  /// What kind of file it is.
  public let kind: Kind
  /// The file.
  public let bytes: [UInt8]

  /// The logo in `bytes` of `file`, whose ending says of which kind it is: PNG, else SVG.
  public init(_ bytes: [UInt8], file: String) throws(LogoError) {
    guard bytes.count <= Self.largestSize else {
      throw LogoError(file: file, line: nil, fault: .tooLarge(limit: Self.largestSize))
    }
    if file.lowercased().hasSuffix(".png") {
      kind = .png
      guard let clean = PNGChunks.clean(bytes) else {
        throw LogoError(file: file, line: nil, fault: .notOfItsKind(Kind.png.rawValue))
      }
      self.bytes = clean
    } else {
      kind = .svg
      self.bytes = try SVGCleaner(file: file).clean(bytes)
    }
  }
}
