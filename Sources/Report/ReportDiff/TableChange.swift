/// What differs between two states of a table.
public struct TableChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Hashable, Sendable {
    case added, removed, changed
  }

  /// A number that differs; nil stands for a gap.
  public struct Cell: Hashable, Sendable {
    /// The texts of its row.
    public let row: [String]
    /// Its column.
    public let column: String
    /// What it was.
    public let old: Double?
    /// What it is.
    public let new: Double?

    /// A number of these properties.
    public init(row: [String], column: String, old: Double?, new: Double?) {
      self.row = row
      self.column = column
      self.old = old
      self.new = new
    }
  }

  /// Path of its file.
  public let path: String
  /// What its figure is titled with, the new title first; nil for a table that is no figure's.
  public let title: String?
  /// What became of it.
  public let kind: Kind
  /// Numbers that are in both.
  public var numbers = 0
  /// How many of them differ.
  public var changed = 0
  /// Rows that only the new one has.
  public var addedRows = 0
  /// Rows that only the old one has.
  public var removedRows = 0
  /// Columns that only one of them has, sorted.
  public var columns: [String] = []
  /// The number that changed most; the first of several.
  public var largest: Cell?
}
