/// A difference between two versions of a table.
public struct TableChange: Hashable, Sendable {
  /// The kind of change.
  public enum Kind: String, Hashable, Sendable {
    case added, removed, changed
  }

  /// A changed number; nil is a gap.
  public struct Cell: Hashable, Sendable {
    /// The texts of the row.
    public let row: [String]
    /// The column.
    public let column: String
    /// The old number.
    public let old: Double?
    /// The new number.
    public let new: Double?

    /// Creates a changed number.
    public init(row: [String], column: String, old: Double?, new: Double?) {
      self.row = row
      self.column = column
      self.old = old
      self.new = new
    }
  }

  /// Path of the file.
  public let path: String
  /// The title of the figure, preferably the new one; nil for a table without a figure.
  public let title: String?
  /// The kind of change.
  public let kind: Kind
  /// Number of numbers in both versions.
  public var numbers = 0
  /// Number of changed numbers.
  public var changed = 0
  /// Number of rows only in the new version.
  public var addedRows = 0
  /// Number of rows only in the old version.
  public var removedRows = 0
  /// Columns in only one version, sorted.
  public var columns: [String] = []
  /// The number with the largest change; the first of equal ones.
  public var largest: Cell?
}
