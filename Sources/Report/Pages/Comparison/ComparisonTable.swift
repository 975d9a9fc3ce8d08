import Text

/// A table of differences as text, ready for a page or a terminal.
public struct ComparisonTable: Hashable, Sendable {
  /// A heading of a column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// Whether its cells are numbers, set to the right.
    public let isNumber: Bool
  }

  /// What it is about.
  public let caption: String
  /// Headings.
  public let columns: [Column]
  /// Cells by row, those that matter most first.
  public let rows: [[String]]
  /// Further rows, which are not shown.
  public let omitted: Int
  /// `And 240 more, …`; nil where all rows are shown.
  public let omission: String?

  /// A table of `rows`, which are the first of `count`.
  init(caption: String, columns: [(String, isNumber: Bool)], rows: [[String]], count: Int, numbers: NumberFormat) {
    self.caption = caption
    self.columns = columns.map { Column(title: $0.0, isNumber: $0.isNumber) }
    self.rows = rows
    omitted = count - rows.count
    omission =
      omitted == 0 ? nil : "And \(numbers.whole(omitted)) more, which ‘debrief diff --format json’ lists."
  }
}

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
