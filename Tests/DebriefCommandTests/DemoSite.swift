import DebriefCommand
import Foundation
import TestSupport

/// A report of a few days, built once, of which each test takes a copy.
enum DemoSite {
  private static let built = Task { () throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    for (name, seed) in [("1", "1"), ("2", "2")] {
      let run = await Tool("demo", "--days", "8", "--seed", seed, "--output", folder(name))
      guard run.code == 0 else { throw Failure(messages: run.messages) }
    }
    return folder
  }

  private struct Failure: Error {
    let messages: String
  }

  /// A copy of the report with this seed, 1 or 2, as the folder `name` in `folder`.
  static func copy(seed: Int = 1, to name: String = "site", in folder: TemporaryFolder) async throws {
    let source = try await built.value
    try FileManager.default.copyItem(atPath: source("\(seed)"), toPath: folder(name))
  }
}
