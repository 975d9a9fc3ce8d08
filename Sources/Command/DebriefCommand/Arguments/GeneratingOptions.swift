import Datasets
import Time

/// Options for generating data; nil values are left to the scenario.
struct GeneratingOptions: Sendable {
  /// Random seed of all noise.
  let seed: Int?
  /// First day.
  let start: CivilTime?
  /// Number of days.
  let days: Int?
  /// Seconds between records.
  let step: Int?
  /// Number of services.
  let services: Int?
  /// Path of a scenario, or the name of a built-in one.
  let scenario: String?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    seed = try arguments.value("--seed", expected: "a whole number") { Int($0) }
    start = try arguments.value("--start", expected: "a day, such as 2024-05-01", read: Self.day)
    days = try arguments.value("--days", expected: "a whole number") { Int($0) }
    step = try arguments.value("--step", expected: "1h, or minutes that divide an hour, such as 5m", read: Step.seconds)
    services = try arguments.value("--services", expected: "a whole number") { Int($0) }
    scenario = arguments.text("--scenario")
  }

  private static func day(_ text: String) -> CivilTime? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return CivilTime(year: year, month: month, day: day)
  }
}
