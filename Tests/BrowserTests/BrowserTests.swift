import TestSupport
import Testing

/// The report in a real browser: every test of pages is in an extension of this suite.
///
/// The tests run in sequence because they share one browser; each opens its own pages with `visit`.
@Suite(
  .serialized, .staged, .timeLimit(.minutes(2)),
  .enabled(if: Browser.isInstalled, "Debian's chromium is not installed; 'make test-browser' installs it"))
enum BrowserTests {}

/// Sets up the shared stage of a suite's tests once, and tears it down afterwards.
struct Staging: SuiteTrait, TestScoping {
  @concurrent func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let site = Stage.given ?? folder("site")
    if Stage.given == nil { try await Stage.makeReport(in: site) }
    let browser = try await Browser()
    defer { browser.stop() }
    try await Stage.$current.withValue(Stage(browser: browser, site: site), operation: function)
    withExtendedLifetime(folder) {}
  }
}

extension Trait where Self == Staging {
  /// With a browser and the demo report.
  static var staged: Self { Staging() }
}
