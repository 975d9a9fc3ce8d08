/// A part of a comparison under a heading.
public struct ComparisonSection: Hashable, Sendable {
  /// What its permalink is made from, unique in the comparison.
  public let id: String
  /// The heading.
  public let title: String
  /// Sentences in front.
  public let paragraphs: [String]
  /// What differs.
  public let tables: [ComparisonTable]

  init(id: String, title: String, paragraphs: [String] = [], tables: [ComparisonTable]) {
    self.id = id
    self.title = title
    self.paragraphs = paragraphs
    self.tables = tables
  }
}
