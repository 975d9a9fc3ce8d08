public import Text

/// Why a scenario cannot be adjusted by the options of the command line.
public enum ScenarioError: DiagnosticError, Hashable, Sendable {
  /// A step, in seconds, that is not a whole number of minutes that divides the hour.
  case step(Int)
  /// Fewer than one day, or too many.
  case days(Int)
  /// Fewer than one service, or too many.
  case services(Int)
  /// A start that is not midnight.
  case start(String)

  public var diagnostic: Diagnostic {
    switch self {
    case .step(let seconds):
      Diagnostic(
        at: Diagnostic.Location("--step"), "\(seconds) s does not divide the hour into whole minutes",
        wayOut: "choose 1m, 2m, 3m, 4m, 5m, 6m, 10m, 12m, 15m, 20m, 30m or 1h", code: .usage)
    case .days(let days):
      Diagnostic(
        at: Diagnostic.Location("--days"), "\(days) days cannot be generated",
        wayOut: "choose 1 to \(Scenario.mostDays)", code: .usage)
    case .services(let count):
      Diagnostic(
        at: Diagnostic.Location("--services"), "\(count) services cannot be generated",
        wayOut: "choose 1 to \(Scenario.mostServices)", code: .usage)
    case .start(let time):
      Diagnostic(
        at: Diagnostic.Location("--start"), "\(time) is not the beginning of a day",
        wayOut: "give a date, such as 2024-05-01", code: .usage)
    }
  }
}
