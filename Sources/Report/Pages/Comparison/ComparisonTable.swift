import Text

/// A table of differences as text, ready for a page or a terminal.
public struct ComparisonTable: Hashable, Sendable {
  /// A column of the table.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// Whether its cells are numbers, which are right-aligned.
    public let isNumber: Bool
  }

  /// The subject of the table.
  public let caption: String
  /// The columns.
  public let columns: [Column]
  /// Cells by row, the most important rows first.
  public let rows: [[String]]
  /// Number of further rows, which are not shown.
  public let omitted: Int
  /// `And 240 more, …`; nil if all rows are shown.
  public let omission: String?

  /// Creates a table of `rows`, the first of `count` rows.
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
  /// The source of its permalink, unique in the comparison.
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
