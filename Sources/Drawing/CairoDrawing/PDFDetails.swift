/// What a PDF file says of itself, for viewers, search and archives.
public struct PDFDetails: Hashable, Sendable {
  /// What viewers show in the window's frame.
  public let title: String
  /// What it is about, in one sentence; empty for nothing.
  public let subject: String
  /// Whose report it is; empty for nobody's.
  public let author: String
  /// The program that made the drawing; empty where that is of no account.
  public let creator: String
  /// Words to be found by.
  public let keywords: [String]
  /// Language of its texts, as a tag of BCP 47.
  public let language: String
  /// When the file says it was made and last changed, in seconds since 1970-01-01 00:00 UTC; kept within the years 1 to
  /// 9999.
  public let creation: Int

  /// The details of a file.
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
