/// `debrief demo`: data of the built-in shop, then a report on it through the same door as anyone's.
struct DemoCommand: Sendable {
  let generating: GeneratingOptions
  let reporting: ReportingOptions
  let environment: Environment
  let console: Console

  /// Publishes the report; the data is gone afterwards.
  func run() async throws {
    try await TemporaryFolder.with(in: environment.temporaryFolder) { folder in
      let data = folder + "/data"
      try await GenerateCommand(options: generating, output: data, console: console.withoutResults).run()
      try await BuildCommand(input: data, options: reporting, environment: environment, console: console).run()
    }
  }
}
