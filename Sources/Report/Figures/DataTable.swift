import Datasets
public import Time

/// The numbers behind a figure, in rows and columns.
public struct DataTable: Sendable {
  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let title: String
    /// The unit of the numbers; empty without one.
    public let unit: String

    /// Creates a column with the heading `title`.
    public init(_ title: String, unit: String = "") {
      self.title = title
      self.unit = unit
    }
  }

  /// The content of a cell.
  public enum Cell: Hashable, Sendable {
    /// A name.
    case text(String)
    /// A number; nil or `nan` is a gap.
    case number(Double?)
    /// A number in a column of several metrics, with its own number of digits; nil is a gap.
    case measure(Double?)
    /// A probability such as p or q; nil is a gap.
    case probability(Double?)
    /// A declared number, which keeps its digits; nil is a gap.
    case declared(Double?)
    /// An instant; nil without one.
    case time(Instant?)
    /// A day, week, month or year: its name and its start.
    case period(String, since: Instant)
  }

  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, each with one cell per column.
  public let rows: [[Cell]]

  /// Creates a table; each row must have one cell per column.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "each row has one cell a column")
    self.columns = columns
    self.rows = rows
  }
}
