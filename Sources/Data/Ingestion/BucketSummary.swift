/// The rows of one service in one bucket, aggregated by a database.
public struct BucketSummary: Hashable, Sendable {
  /// One metric in the bucket.
  public struct Cell: Hashable, Sendable {
    /// Number of rows with a value.
    public let count: Int
    /// The sum, if the aggregate is the sum or the mean; else the maximum or the last value. Meaningless if `count` is 0.
    public let amount: Double

    /// `count` values with the combined value `amount`.
    public init(count: Int, amount: Double) {
      self.count = count
      self.amount = amount
    }
  }

  /// A moment in the bucket, in seconds since 1970.
  public let second: Int
  /// Name of the service; nil in a table without services.
  public let service: String?
  /// Number of rows, with or without values.
  public let rows: Int
  /// Number of rows with the same time as another row.
  public let repeats: Int
  /// The metrics, in the table's order.
  public let cells: [Cell]

  /// A bucket with these values.
  public init(second: Int, service: String?, rows: Int, repeats: Int, cells: [Cell]) {
    self.second = second
    self.service = service
    self.rows = rows
    self.repeats = repeats
    self.cells = cells
  }
}
