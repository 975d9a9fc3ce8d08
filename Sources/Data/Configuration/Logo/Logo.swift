/// An external picture that was checked and rewritten: it contains no code, no external references, and no data other than the image.
public struct Logo: Hashable, Sendable {
  /// The type of file.
  public enum Kind: String, Hashable, Sendable {
    case svg = "SVG"
    case png = "PNG"

    /// The file extension.
    public var ending: String { self == .svg ? "svg" : "png" }
  }

  /// The maximum size of a file in bytes.
  public static let largestSize = 65_536

  /// The type of file.
  public let kind: Kind
  /// The contents of the file.
  public let bytes: [UInt8]

  /// The logo in `bytes`. The extension of `file` determines the type: PNG, otherwise SVG.
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
