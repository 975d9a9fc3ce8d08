/// What the rows of one service in one bucket come to, where somebody else summed them up.
public struct BucketSummary: Hashable, Sendable {
  /// One metric in the bucket.
  public struct Cell: Hashable, Sendable {
    /// Number of rows with a value.
    public let count: Int
    /// Their sum, where the metric adds up or takes the mean; else the greatest or the last of them. Says nothing where there are none.
    public let amount: Double

    /// `count` values that come to `amount`.
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
  /// How many of them have the time of another one.
  public let repeats: Int
  /// The metrics, in the table's order.
  public let cells: [Cell]

  /// A bucket of the figures given.
  public init(second: Int, service: String?, rows: Int, repeats: Int, cells: [Cell]) {
    self.second = second
    self.service = service
    self.rows = rows
    self.repeats = repeats
    self.cells = cells
  }
}
