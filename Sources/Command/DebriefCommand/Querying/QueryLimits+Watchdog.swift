import Queries
import SQL

extension QueryLimits {
  /// Time limit in seconds for one step of a query. Steps are counted, but a single one could take hours.
  private static let stepSeconds = 30

  /// The limits for the query in `file`, which becomes part of a report: the process ends if one of its steps takes too long.
  static func repeatable(watching file: String, _ console: Console) -> QueryLimits {
    let watchdog = console.watchdog(
      allowed: Double(stepSeconds), grace: 0,
      over: QueryError(.endless(seconds: stepSeconds), file: file, line: nil))
    var limits = QueryLimits.repeatable
    limits.isOver = {
      watchdog.renew()
      return Task.isCancelled
    }
    watchdog.renew()
    return limits
  }
}
