import Configuration
import Foundation
import Testing
import YAML

/// What the README shows to be copied can be read by those for whom it is meant.
@Suite struct ReadmeTests {
  private let blocks: [String]
  private let nginx: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    nginx = text.firstMatch(of: /```nginx\n((?s).*?)\n```/).map { String($0.1) } ?? ""
    // A block in a list is set in by as much as its fence.
    blocks = text.matches(of: /(?m)^( *)```yaml\n((?s).*?)\n *```/).map { match in
      match.2.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.dropFirst(match.1.count) }.joined(separator: "\n")
    }
  }

  @Test func everyBlockIsYAML() throws {
    #expect(blocks.count >= 2)
    for block in blocks { _ = try Node.parse(Array(block.utf8), file: "README.md") }
  }

  @Test func everyConfigurationIsOne() throws {
    let configurations = blocks.filter { $0.hasPrefix("version:") }
    #expect(!configurations.isEmpty)
    for text in configurations { _ = try Configuration.parse(text, file: "README.md") }
  }

  /// nginx has text/html among the types of a charset by itself, and warns of what is named twice.
  @Test func theServerNamesEveryTypeOnce() throws {
    let types = try #require(nginx.firstMatch(of: /charset_types ([^;]+);/)).1.split(separator: " ")
    #expect(types.contains("text/css") && !types.contains("text/html"))
    #expect(Set(types).count == types.count)
  }

  @Test func theWorkflowRunsWhatThereIs() throws {
    let workflow = try #require(blocks.first { $0.hasPrefix("name:") })
    let jobs = try Node.parse(Array(workflow.utf8), file: "README.md").mapping().required("jobs").mapping()
    #expect(jobs.entries.map(\.key) == ["build", "deploy"])
    let steps = try jobs.required("build").mapping().required("steps").list().map { try $0.mapping() }
    for step in steps {
      // An action without a version would change under its users.
      if let action = try step["uses"]?.string() { #expect(action.contains("@v")) }
    }
    #expect(try steps.contains { try $0["run"]?.string() == "make setup" })
  }
}
