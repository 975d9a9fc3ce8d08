/// How much a query that somebody wrote may take.
public struct QueryLimits: Sendable {
  /// Most bytes of a text, a blob or a row. Some functions take as long as the product of two such lengths, and cannot be stopped.
  static let longestCell = 1_000_000
  /// Longest pattern of LIKE and GLOB, in bytes, for the same reason.
  static let longestPattern = 1_000
  /// Most bytes of memory that SQLite may take for an answer, beside what the database itself takes.
  static let memory = 256_000_000

  /// Most rows; what lies behind them is cut off, or comes on the next page.
  public var rows = 10_000
  /// Most bytes of all cells together, or of those of a page.
  public var bytes = 16_000_000
  /// Most steps of SQLite's virtual machine: the same on every machine, where seconds are not. nil for any number.
  public var steps: Int?
  /// Whether the query has to stop now; asked every few thousand steps.
  public var isOver: @Sendable () -> Bool = { false }
  /// Whether each run must give the same: then chance and the current time are refused.
  public var isRepeatable = false

  /// The usual limits.
  public init() {}

  /// Those of a query that becomes part of a report: some seconds of work, and the same each time.
  public static var repeatable: QueryLimits {
    var limits = QueryLimits()
    limits.steps = 200_000_000
    limits.isRepeatable = true
    return limits
  }
}
