import DebriefCommand
import Foundation
import TestSupport

/// The report that `debrief demo --days 8` writes, and that of another seed: built once, for tests to read or to copy.
enum DemoSite {
  enum Seed: CaseIterable {
    case standard, other
  }

  private static let standard = Task { try await build([]) }
  private static let other = Task { try await build(["--seed", "2"]) }

  private static func build(_ options: [String]) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = await Tool(["demo", "--days", "8", "--output", folder("site")] + options)
    guard run.code == 0 else { throw Failure(messages: run.messages) }
    return folder
  }

  private struct Failure: Error {
    let messages: String
  }

  /// The folder of the report, which no test may change.
  static func path(_ seed: Seed = .standard) async throws -> String {
    // Whichever is asked for first, both are on their way.
    let tasks = (standard, other)
    return try await (seed == .standard ? tasks.0 : tasks.1).value("site")
  }

  /// A copy of the report as the folder `name` in `folder`.
  static func copy(_ seed: Seed = .standard, to name: String = "site", in folder: TemporaryFolder) async throws {
    try FileManager.default.copyItem(atPath: try await path(seed), toPath: folder(name))
  }
}
