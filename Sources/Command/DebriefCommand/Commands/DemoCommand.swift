import Datasets
import Text
import Time

/// Builds the demo report: generates data into a temporary folder and builds a report on it, as a user would.
struct DemoCommand: Sendable {
  let generating: GeneratingOptions
  let reporting: ReportingOptions
  let environment: Environment
  let step: Steps

  /// Writes the report and returns its number of pages.
  func run() async throws -> Int {
    let folder = try TemporaryFolder(in: environment.temporaryFolder)
    defer { folder.remove() }
    let data = folder.path + "/data"
    _ = try await GenerateCommand(options: generating, output: data, environment: environment, step: step).run()
    return try await BuildCommand(
      input: data, options: reporting, command: generating.command(naming: !reporting.isRedacted),
      environment: environment, step: step
    ).run()
  }
}

extension GeneratingOptions {
  /// The demo command with the options that are not left to the scenario; it includes the name of the user's scenario file if `namesFiles`.
  func command(naming namesFiles: Bool) -> String {
    let options: [(String, String?)] = [
      ("--seed", seed.map { String($0) }), ("--start", start.map { String($0.text.prefix(10)) }),
      ("--days", days.map { String($0) }), ("--step", step.map(Step.text)),
      ("--services", services.map { String($0) }),
      // Only the name: a local path is meaningless on other machines.
      (
        "--scenario",
        scenario.map { namesFiles || $0 == "patience" ? $0.lastPathComponent : "FILE" }
      ),
    ]
    return options.reduce("debrief demo") { text, option in
      option.1.map { "\(text) \(option.0) \($0)" } ?? text
    }
  }
}
