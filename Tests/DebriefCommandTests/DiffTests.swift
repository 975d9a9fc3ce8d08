import DebriefCommand
import Foundation
import TestSupport
import Testing

/// The differences between two reports are output for people, programs and browsers.
@Suite struct DiffTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Difference: Decodable {
    struct Finding: Decodable {
      let kind: String, old: Double?, new: Double?, absolute: Double?

      enum CodingKeys: CodingKey { case kind, old, new, absolute }

      init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        kind = try members.decode(String.self, forKey: .kind)
        old = try? members.decode(Double.self, forKey: .old)
        new = try? members.decode(Double.self, forKey: .new)
        absolute = try? members.decode(Double.self, forKey: .absolute)
      }
    }
    struct File: Decodable { let path: String, kind: String }
    let version: Int
    let comparesFolders: Bool
    let findings: [Finding]
    let tables: [File]
    let pages: [File]
  }

  private func difference(_ old: String, _ new: String, _ options: String...) async throws -> Difference {
    let recorder = Recorder()
    _ = await Debrief.run(
      ["diff", folder(old), folder(new), "--format", "json"] + options, in: recorder.surroundings())
    return try JSONDecoder().decode(Difference.self, from: Data(recorder.results.utf8))
  }

  @Test func theSameReportIsNoDifference() async throws {
    try await DemoSite.copy(to: "a", in: folder)
    let run = await Tool("diff", folder("a"), folder("a"))
    #expect(run.code == 0)
    #expect(run.results.hasPrefix("No difference between the reports."))
    #expect(try await difference("a", "a/report.json").comparesFolders == false)
  }

  @Test func anotherSeedDiffersInNumbersFiguresAndPages() async throws {
    try await DemoSite.copy(to: "a", in: folder)
    try await DemoSite.copy(.other, to: "b", in: folder)
    let run = await Tool("diff", folder("a"), folder("b"))
    #expect(run.code == 1)
    let found = try await difference("a", "b")
    #expect(found.version == 1 && found.comparesFolders)
    // What it names has other bytes, and what every seed changes is named.
    let tables = found.tables.map(\.path)
    let pages = found.pages.map(\.path)
    for path in tables + pages {
      let contents = ["a", "b"].map { FileManager.default.contents(atPath: folder("\($0)/\(path)")) }
      #expect(contents[0] != contents[1], "\(path)")
    }
    #expect(tables.contains("figures/period.csv") && pages.contains("index.html"))
    #expect(found.findings.contains { $0.kind == "changed" && $0.old != nil && $0.new != nil })
    #expect(!found.findings.contains { $0.kind == "changed" && $0.old != nil && $0.old == $0.new })
    #expect(run.results.contains("index.html"))
    // A tolerance removes some differences, and never adds any.
    let fewer = try await difference("a", "b", "--tolerance", "5%")
    #expect(fewer.findings.count < found.findings.count)
  }

  @Test func findsTheOneNumberThatChanged() async throws {
    try await DemoSite.copy(to: "a", in: folder)
    let text = try folder.read("a/report.json")
    let match = try #require(text.firstMatch(of: /"actual":([0-9.]+)/))
    try folder.write(text.replacingCharacters(in: match.range, with: "\"actual\": 7"), to: "b.json")
    let found = try await difference("a", "b.json")
    #expect(found.findings.count == 1 && found.findings.first?.new == 7)
    let run = await Tool("diff", folder("a"), folder("b.json"))
    #expect(run.code == 1 && run.results.contains("1 number differs") && run.results.contains(" → "))
  }

  @Test func tellsAnIncidentThatIsOnlyInOne() async throws {
    try await DemoSite.copy(to: "a", in: folder)
    let text = try folder.read("a/report.json")
    // Another id means another incident.
    let match = try #require(text.firstMatch(of: /"id":"([a-z-]+)",/))
    try folder.write(text.replacingCharacters(in: match.range, with: "\"id\": \"other\","), to: "b.json")
    let found = try await difference("a/report.json", "b.json")
    #expect(found.findings.map(\.kind).sorted() == ["added", "removed"])
    let run = await Tool("diff", folder("a"), folder("b.json"))
    #expect(run.results.contains("Incidents in one report only"))
  }

  @Test func writesAPageThatStandsAlone() async throws {
    try await DemoSite.copy(to: "a", in: folder)
    try await DemoSite.copy(.other, to: "b", in: folder)
    let text = try folder.read("b/report.json")
    try folder.write(
      text.replacing(/"title":"Payment gateway outage"/, with: #""title": "<script>alert(1)</script>""#),
      to: "b/report.json")
    for _ in 1...2 {
      let run = await Tool("diff", folder("a"), folder("b"), "--output", folder("page"))
      #expect(run.code == 1)
      #expect(run.results.contains("page/index.html"))
    }
    let page = try folder.read("page/index.html")
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(
      try folder.paths().filter { $0.hasPrefix("page/") } == [
        "page/assets", "page/assets/site.css", "page/index.html", "page/manifest.json",
      ])
    // It follows the same rules as reports.
    #expect(await Tool("verify", folder("page")).code == 0)
  }

  @Test(
    arguments: [
      ("{", "not a Debrief report (invalid JSON"), ("[]", "not a Debrief report (no version)"),
      ("", "not a Debrief report (invalid JSON"),
      (
        "{\"version\": 2}",
        "has format version 2; this Debrief reads version 1; compare it with the Debrief that wrote it"
      ),
    ])
  func saysWhatIsWrongWithAReport(text: String, message: String) async throws {
    try folder.write("{\"version\": 1}", to: "a.json")
    try folder.write(text, to: "b.json")
    try folder.write(text, to: "b/report.json")
    for name in ["b.json", "b"] {
      let run = await Tool("diff", folder("a.json"), folder(name))
      #expect(run.code == 65)
      #expect(run.messages.contains(message), "\(run.messages)")
    }
  }

  @Test func saysWhatIsNotThere() async throws {
    try folder.write("{\"version\": 1}", to: "a.json")
    let missing = await Tool("diff", folder("a.json"), folder("b"))
    #expect(missing.code == 66 && missing.messages.contains("no such folder or file"))
    try folder.write("", to: "c/x")
    let empty = await Tool("diff", folder("c"), folder("a.json"))
    #expect(empty.code == 65 && empty.messages.contains("no report.json"))
  }
}
