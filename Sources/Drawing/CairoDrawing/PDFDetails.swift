/// The metadata of a PDF file, for viewers, search and archives.
public struct PDFDetails: Hashable, Sendable {
  /// The title that viewers show in the window's title bar.
  public let title: String
  /// Its subject, in one sentence; empty for none.
  public let subject: String
  /// The author of the report; empty for none.
  public let author: String
  /// The program that created the drawing; empty for none.
  public let creator: String
  /// Keywords for search.
  public let keywords: [String]
  /// Language of its texts, as a BCP 47 tag.
  public let language: String
  /// Its creation and modification time, in seconds since 1970-01-01 00:00 UTC; clamped to the years 1 to 9999.
  public let creation: Int

  /// Metadata with these values.
  public init(
    title: String, subject: String = "", author: String = "", creator: String = "", keywords: [String] = [],
    language: String = "en", creation: Int
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.creator = creator
    self.keywords = keywords
    self.language = language
    self.creation = creation
  }
}
