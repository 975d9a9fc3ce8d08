import Foundation
import TestSupport
import Testing

/// The README does what it says.
@Suite struct ReadmeTests {
  private let readme: Guide

  init() throws {
    readme = try Guide.readme()
  }

  /// Programs that build or install, which a test does not repeat: it runs what was built.
  private static let builders: Set = ["make", "swift", "git", "apt-get", "sudo"]

  @Test func isShort() {
    #expect((4_000...6_000).contains(readme.text.utf8.count))
  }

  @Test func itsLinksLeadToFiles() {
    for match in readme.text.matches(of: /\]\(([^)]+)\)/) where !match.1.hasPrefix("https:") {
      let path = Guide.root.appendingPathComponent(String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(match.1)")
    }
  }

  @Test func everyCommandIsListed() async {
    let listed = readme.rows.filter { $0.subject == "Command" }.flatMap { $0.code(0) }
    #expect(await CommandLineGuideTests.commands().sorted() == listed.sorted())
  }

  /// `make site` writes the report that is committed.
  @Test func theDemoHasAsManyPagesAsItSays() throws {
    let pages = try #require(readme.text.firstMatch(of: /site\/index.html: (\d+) pages/)).1
    let files = try FileManager.default.subpathsOfDirectory(atPath: Guide.root.appendingPathComponent("site").path)
    #expect(files.count { $0.hasSuffix(".html") } == Int(pages))
  }

  @Test func itsCommandsPrintWhatItShows() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Guide.root.appendingPathComponent("site").path, toPath: folder("site"))
    let blocks = readme.blocks.filter { ["sh", "text"].contains($0.language) }
    var script = "set -eu\nmkdir -p .build/release\nln -s \"$0\" .build/release/debrief\n"
    for (place, block) in blocks.enumerated() where block.language == "sh" {
      script += "echo '=== \(place)'\n\(commands(of: block))\n"
    }
    let run = try Program(folder: folder).shell(script)
    #expect(run.status == 0, "\(run.text)")
    let parts = run.text.split(separator: "=== ").map { $0.split(separator: "\n", maxSplits: 1) }
    let outputs = Dictionary(uniqueKeysWithValues: parts.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") })
    // What a block of commands prints is shown in the block behind it.
    var count = 0
    for (place, block) in blocks.enumerated()
    where block.language == "text" && !commands(of: blocks[place - 1]).isEmpty {
      #expect(outputs["\(place - 1)"] == block.text + "\n")
      count += 1
    }
    #expect(count >= 1)
  }

  /// The lines of `block` that a test can run.
  private func commands(of block: Guide.Block) -> String {
    let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !Self.builders.contains(String($0.prefix { $0 != " " })) }.joined(separator: "\n")
  }
}
