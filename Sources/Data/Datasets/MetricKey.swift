/// Names a metric: the table it comes from and the column in it. Sorts by table, then by column.
public struct MetricKey: Hashable, Comparable, Sendable {
  /// Table name: the file's name without its ending.
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
