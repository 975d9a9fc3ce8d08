import DebriefCommand
import Foundation
import TestSupport

/// The shop's month as files and as a report, built once for the tests that read them.
struct MonthSite: Sendable {
  /// Contains `data`, with a configuration and one file per table, and `site`.
  let folder: TemporaryFolder
  /// The content of `report.json`.
  let report: Data
  /// The text of every page and Markdown file, by path.
  let pages: [String: String]

  private static let built = Task { () throws -> MonthSite in
    let folder = try TemporaryFolder()
    for arguments in [
      ["generate", "--output", folder("data")], ["build", folder("data"), "--output", folder("site")],
    ] {
      let run = await Tool(arguments)
      guard run.code == 0 else { throw Failure(messages: run.messages) }
    }
    let paths = try folder.paths().filter { $0.hasSuffix(".html") || $0.hasSuffix(".md") }
    let pages = try paths.map { (String($0.dropFirst("site/".count)), try folder.read($0)) }
    return MonthSite(
      folder: folder, report: try Data(contentsOf: URL(fileURLWithPath: folder("site/report.json"))),
      pages: Dictionary(pages) { first, _ in first })
  }

  private struct Failure: Error {
    let messages: String
  }

  static var shared: MonthSite {
    get async throws { try await built.value }
  }
}
