public import Scenes
public import YAML

/// What a report shows of those who publish it.
public struct BrandDeclaration: Hashable, Sendable {
  /// A picture, and what it says to those who cannot see it.
  public struct Logo: Hashable, Sendable {
    /// File name as written.
    public let file: String
    /// What stands for the picture to those who cannot see it.
    public let alternative: String
    /// Where the file is named.
    public let place: Place
  }

  /// The site's name, in the masthead and in the titles of pages; nil for the report's title.
  public let title: String?
  /// The picture beside the name; nil for none.
  public let logo: Logo?
  /// The themes in the brand's accent.
  public let livery: Livery
  /// A line at the foot of each page; nil for none.
  public let footer: String?
  /// Tag (BCP 47) of the locale in which numbers and dates are written; nil for the report's own way.
  public let locale: String?
}
