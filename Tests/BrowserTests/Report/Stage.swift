import DebriefCommand
import Foundation
import Synchronization
import Testing

/// The shared environment of all tests: one browser, and the demo report in its own folder.
final class Stage: Sendable {
  @TaskLocal static var current: Stage?

  let browser: Browser
  /// The folder of the report, without a trailing slash.
  let site: String
  /// Pages that stay open for tests that only read them.
  let shelf = Mutex<[String: Page]>([:])

  init(browser: Browser, site: String) {
    self.browser = browser
    self.site = site
  }

  /// The folder of another report to test instead of the demo; tests of the demo's own content are then skipped.
  static let given = ProcessInfo.processInfo.environment["REPORT"].flatMap { $0.isEmpty ? nil : $0 }

  /// The folder for pictures of the report; nil for none.
  static let screenshots = ProcessInfo.processInfo.environment["SCREENSHOTS"]

  /// Relative paths of the report's pages, sorted.
  var pages: [String] {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: site)) ?? []
    return files.filter { $0.hasSuffix(".html") }.sorted()
  }

  /// The `file:` address of the report, with a trailing slash.
  var disk: String { URL(fileURLWithPath: site, isDirectory: true).absoluteString }

  /// Builds the demo report in `folder`.
  static func makeReport(in folder: String) async throws {
    let messages = Mutex("")
    let surroundings = Surroundings(
      environment: [:], errorsAreOnTerminal: false, writeResult: { _ in },
      writeMessage: { text in messages.withLock { $0 += text } })
    guard await Debrief.run(["demo", "--output", folder, "--quiet"], in: surroundings) == 0 else {
      throw BrowserError.noReport(messages.withLock { $0 })
    }
  }
}

/// Opens a page in `view`, by default from disk with the network disabled, and closes it after `body`.
///
/// `base` is the address of a folder, with a trailing slash.
func visit<Result>(
  _ path: String, from base: String? = nil, in view: View = .desktop, _ body: (Page) async throws -> Result
) async throws -> Result {
  let stage = try #require(Stage.current, "a test of pages stands in an extension of BrowserTests")
  let page = try await Page(in: stage.browser, view)
  do {
    if base == nil { try await page.goOffline() }
    try await page.open((base ?? stage.disk) + path)
    let result = try await body(page)
    await page.close()
    return result
  } catch {
    await page.close()
    throw error
  }
}

/// Reads a page from disk in `view`, with scripts, without changing it: it stays open for later calls.
func inspect<Result>(
  _ path: String, in view: View = .desktop, _ body: (Page) async throws -> Result
) async throws -> Result {
  let stage = try #require(Stage.current, "a test of pages stands in an extension of BrowserTests")
  precondition(view.hasScripts, "a page without scripts is opened by 'visit'")
  if let page = stage.shelf.withLock({ $0[path] }) {
    try await page.look(view)
    return try await body(page)
  }
  let page = try await Page(in: stage.browser, view)
  try await page.goOffline()
  try await page.open(stage.disk + path)
  stage.shelf.withLock { $0[path] = page }
  return try await body(page)
}
