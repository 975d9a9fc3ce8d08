public import Scenes
public import YAML

/// The branding of a report.
public struct BrandDeclaration: Hashable, Sendable {
  /// A picture and its alternative text.
  public struct Logo: Hashable, Sendable {
    /// File name as written.
    public let file: String
    /// The alternative text, for readers who cannot see the picture.
    public let alternative: String
    /// The location of the file name in the configuration.
    public let place: Place
  }

  /// The site's name, in the masthead and in page titles; nil for the report's title.
  public let title: String?
  /// The picture next to the name; nil for none.
  public let logo: Logo?
  /// The themes with the brand's accent colour.
  public let livery: Livery
  /// A line at the bottom of each page; nil for none.
  public let footer: String?
  /// BCP 47 tag of the locale for numbers and dates; nil for the report's default style.
  public let locale: String?
}
