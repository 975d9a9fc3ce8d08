/// Why a scenario cannot be adjusted as asked for.
public enum ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A step that is not a whole number of minutes dividing the hour; in seconds.
  case step(Int)
  /// Fewer than one day, or too many.
  case days(Int)
  /// Fewer than one service, or too many.
  case services(Int)
  /// A start that is not midnight.
  case start(String)

  /// Fault and way out.
  public var description: String {
    switch self {
    case .step(let seconds):
      "a step of \(seconds) s does not divide the hour into whole minutes; choose 1m, 2m, 3m, 4m, 5m, 6m, 10m, 12m, "
        + "15m, 20m, 30m or 1h"
    case .days(let days):
      "\(days) days cannot be generated; choose 1 to \(Scenario.mostDays)"
    case .services(let count):
      "\(count) services cannot be generated; choose 1 to \(Scenario.mostServices)"
    case .start(let time):
      "the start \(time) is not the beginning of a day; give a date such as 2024-05-01"
    }
  }
}
