import DebriefCommand
import Foundation
import SiteCheck
import Testing
import Text

/// All messages of the program in one file, `messages.txt`, to be read in one place.
///
/// To accept what the program says now, run with `RECORD_MESSAGES=1`: the file is written, and the test fails all the same.
@Suite struct MessageTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "messages.txt")

  private static let commands = ["demo", "generate", "build", "query", "verify", "diff", "load", "export"]

  @Test func saysWhatTheFileSays() async throws {
    var sections: [(title: String, lines: [String])] = []
    for command in [nil] + Self.commands.map(Optional.some) {
      let run = await Tool([command, "--help"].compactMap(\.self))
      #expect(run.code == 0)
      sections.append((["debrief", command, "--help"].compactMap(\.self).joined(separator: " "), [run.results]))
    }
    for (title, diagnostics) in MessageSamples.errors {
      sections.append((title, diagnostics.map { "\($0.code.rawValue)  \($0)" }))
    }
    sections.append(("Findings of debrief verify", MessageSamples.findings.map { "\($0.diagnostic)" }))
    sections.append(("Warnings of debrief build", MessageSamples.warnings.map { "\($0.diagnostic)" }))
    let text = sections.map { "== \($0.title)\n\n\($0.lines.joined(separator: "\n"))\n" }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_MESSAGES"] != nil {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded messages.txt; run again without RECORD_MESSAGES")
      return
    }
    let expected = try String(contentsOf: Self.file, encoding: .utf8)
    let (old, new) = (expected.split(separator: "\n"), text.split(separator: "\n"))
    #expect(expected == text, "\(new.difference(from: old))")
  }

  /// Words that make a message read like a translation.
  @Test(arguments: [
    "anew", "somebody", "whoever", " told", "kept back", "heeded", "else ", " but for ", "this is no",
  ])
  func usesNoneOfTheOldWords(word: String) throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.contains(word) && !$0.contains("is no longer") }
    #expect(lines.isEmpty, "\(lines)")
  }
}
