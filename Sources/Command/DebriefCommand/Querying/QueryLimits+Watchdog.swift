import Queries
import SQL

extension QueryLimits {
  /// Most seconds of one step of a query. Steps are counted, but one alone could take hours.
  private static let stepSeconds = 30

  /// What the query in `file`, which becomes part of a report, may take: the process ends where one step of it takes too long.
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
