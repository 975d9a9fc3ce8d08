import DebriefCommand
import Foundation
import Synchronization
import Testing

/// What all tests share: one browser, and the demo report in a folder of its own.
final class Stage: Sendable {
  @TaskLocal static var current: Stage?

  let browser: Browser
  /// The folder of the report, without a slash at its end.
  let site: String
  /// Pages that stay open for whoever only looks.
  let shelf = Mutex<[String: Page]>([:])

  init(browser: Browser, site: String) {
    self.browser = browser
    self.site = site
  }

  /// The folder of another report to be tried in place of the demo: what only the demo has is then skipped.
  static let given = ProcessInfo.processInfo.environment["REPORT"].flatMap { $0.isEmpty ? nil : $0 }

  /// The folder for pictures of the report; nil where none are wanted.
  static let screenshots = ProcessInfo.processInfo.environment["SCREENSHOTS"]

  /// Paths of the report's pages in its folder, sorted.
  var pages: [String] {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: site)) ?? []
    return files.filter { $0.hasSuffix(".html") }.sorted()
  }

  /// The address of the report on disk, with a slash at its end.
  var disk: String { URL(fileURLWithPath: site, isDirectory: true).absoluteString }

  /// Makes the demo report in `folder`.
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

/// Opens a page in `view`, by default from disk with the network off, and closes it when `body` is done with it.
///
/// `base` is the address of a folder, with a slash at its end.
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

/// Looks at a page from disk in `view`, scripts running, without changing it: it stays open for the next who looks.
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
