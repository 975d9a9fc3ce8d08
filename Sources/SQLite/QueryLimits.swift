/// How much a query that somebody wrote may take.
public struct QueryLimits: Sendable {
  /// Most rows; what lies behind them is cut off.
  public var rows = 10_000
  /// Most bytes of all cells together.
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
