public import Scenes

/// What a site shows of those who publish it. Texts are plain: they are escaped wherever they stand.
public struct Brand: Hashable, Sendable {
  /// A picture for the masthead, which runs nothing and refers to nothing.
  public struct Logo: Hashable, Sendable {
    /// The file.
    public let bytes: [UInt8]
    /// The ending that says what it is: `svg` or `png`.
    public let ending: String
    /// What stands for the picture to those who cannot see it.
    public let alternative: String

    /// The picture in `bytes`.
    public init(_ bytes: [UInt8], ending: String, alternative: String) {
      self.bytes = bytes
      self.ending = ending
      self.alternative = alternative
    }

    /// Where it goes: never under the name that it had.
    var path: SitePath { SitePath("assets/logo.\(ending)") }
  }

  /// The site's name; nil for the report's title.
  public let name: String?
  /// The picture beside the name; nil for none.
  public let logo: Logo?
  /// A line at the foot of each page; nil for none.
  public let footer: String?
  /// The colours of everything.
  public let livery: Livery

  /// A brand; by default that of nobody.
  public init(name: String? = nil, logo: Logo? = nil, footer: String? = nil, livery: Livery = .standard) {
    self.name = name
    self.logo = logo
    self.footer = footer
    self.livery = livery
  }
}
