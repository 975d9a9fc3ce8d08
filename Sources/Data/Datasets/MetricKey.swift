/// The identity of a metric: its table and column. Sorts by table, then by column.
public struct MetricKey: Hashable, Comparable, Sendable {
  /// Table name: the file name without its extension.
  public let table: String
  /// Column name.
  public let column: String

  /// The metric in `column` of `table`.
  public init(table: String, column: String) {
    self.table = table
    self.column = column
  }

  /// By table, then by column.
  public static func < (left: MetricKey, right: MetricKey) -> Bool {
    (left.table, left.column) < (right.table, right.column)
  }
}
