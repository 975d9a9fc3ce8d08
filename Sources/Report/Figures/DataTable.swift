import Datasets
public import Time

/// The numbers behind a figure, as rows and columns.
public struct DataTable: Sendable {
  /// What a column holds.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public let title: String
    /// Unit of its numbers; empty where there is none.
    public let unit: String

    /// A column headed `title`.
    public init(_ title: String, unit: String = "") {
      self.title = title
      self.unit = unit
    }
  }

  /// What a cell holds.
  public enum Cell: Hashable, Sendable {
    /// A name.
    case text(String)
    /// A number; nil or `nan` is a gap.
    case number(Double?)
    /// A number in a column of several metrics, which has digits of its own; nil is a gap.
    case measure(Double?)
    /// A probability such as p or q; nil is a gap.
    case probability(Double?)
    /// A number that somebody declared, which keeps its digits; nil is a gap.
    case declared(Double?)
    /// A moment; nil where there is none.
    case time(Instant?)
    /// A day, week, month or year by its name, and its first moment.
    case period(String, since: Instant)
  }

  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows, each with one cell a column.
  public let rows: [[Cell]]

  /// A table; each row has as many cells as there are columns.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "each row has one cell a column")
    self.columns = columns
    self.rows = rows
  }
}
