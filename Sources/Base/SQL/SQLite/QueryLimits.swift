/// The resource limits of a user's query.
public struct QueryLimits: Sendable {
  /// The largest size in bytes of a text, a blob or a row. Some functions take time proportional to the product of two such lengths, and
  /// cannot be interrupted.
  static let longestCell = 1_000_000
  /// Longest pattern of LIKE and GLOB, in bytes, for the same reason.
  static let longestPattern = 1_000
  /// The most memory in bytes that SQLite may use for a result, in addition to the database itself.
  static let memory = 256_000_000

  /// The largest number of rows; further rows are cut off, or come on the next page.
  public var rows = 10_000
  /// The largest total size in bytes of all cells, or of those of a page.
  public var bytes = 16_000_000
  /// The largest number of steps of SQLite's virtual machine, which are the same on every machine, unlike seconds; nil for no limit.
  public var steps: Int?
  /// Whether the query must stop now; called every few thousand steps.
  public var isOver: @Sendable () -> Bool = { false }
  /// Whether every run must give the same result: then random values and the current time are rejected.
  public var isRepeatable = false

  /// Creates the default limits.
  public init() {}

  /// The limits of a query that becomes part of a report: a few seconds of work, and a repeatable result.
  public static var repeatable: QueryLimits {
    var limits = QueryLimits()
    limits.steps = 200_000_000
    limits.isRepeatable = true
    return limits
  }
}
