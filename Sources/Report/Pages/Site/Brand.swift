public import Scenes

/// The publisher's branding of a site. Texts are plain; they are escaped when written.
public struct Brand: Hashable, Sendable {
  /// A picture for the masthead, without scripts and external references.
  public struct Logo: Hashable, Sendable {
    /// The file.
    public let bytes: [UInt8]
    /// The extension, which identifies the format: `svg` or `png`.
    public let ending: String
    /// The alternative text, for readers who cannot see the picture.
    public let alternative: String

    /// Creates a logo from `bytes`.
    public init(_ bytes: [UInt8], ending: String, alternative: String) {
      self.bytes = bytes
      self.ending = ending
      self.alternative = alternative
    }

    /// Path in the site, independent of the original file name.
    var path: SitePath { SitePath("assets/logo.\(ending)") }

    /// The picture as an address that holds all of it.
    var dataAddress: String { "data:image/\(ending == "svg" ? "svg+xml" : ending);base64,\(Base64.text(of: bytes))" }
  }

  /// The site's name; nil for the report's title.
  public let name: String?
  /// The picture next to the name; nil for none.
  public let logo: Logo?
  /// A line at the bottom of each page; nil for none.
  public let footer: String?
  /// The colours of pages and drawings.
  public let livery: Livery

  /// Creates a brand; the default is unbranded.
  public init(name: String? = nil, logo: Logo? = nil, footer: String? = nil, livery: Livery = .standard) {
    self.name = name
    self.logo = logo
    self.footer = footer
    self.livery = livery
  }
}

/// Bytes as base64 text.
///
/// - Source: RFC 4648, section 4.
private enum Base64 {
  private static let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of `bytes`, padded with `=`. - Complexity: O(n)
  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let number = (three + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
      for index in 0..<4 {
        text.append(index <= three.count ? characters[number >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
