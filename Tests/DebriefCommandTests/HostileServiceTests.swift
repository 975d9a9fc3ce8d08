import DebriefCommand
import Foundation
import TestSupport
import Testing

/// A service may be called anything: its name stays a name on pages, in tables and in paths.
@Suite struct HostileServiceTests {
  private let folder: TemporaryFolder

  /// Deep enough that `../../etc/passwd` from a page of a service stays inside the folder of the test, where it is seen.
  private static let depth = "a/b/c/d"

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Builds a report of one service called `name`.
  private func build(_ name: String) async throws -> Tool {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let rows = (0..<48).map { hour in "\(1_714_521_600 + hour * 3_600),\(quoted),\(hour % 24)\n" }
    try folder.write("timestamp,service,cpu\n" + rows.joined(), to: "\(Self.depth)/in/load.csv")
    try folder.write(
      """
      version: 1
      title: Load
      tables:
        - file: load.csv
          time: timestamp
          service: service
          metrics:
            cpu: {unit: "%", label: CPU, aggregate: mean, better: lower, role: resource}
      """, to: "\(Self.depth)/in/debrief.yaml")
    return await Tool("build", folder("\(Self.depth)/in"), "--output", folder("\(Self.depth)/site"))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "script-alert-1-script"), ("../../etc/passwd", "etc-passwd"),
    ("'\"><img src=x>", "img-src-x"), ("=cmd|'/C calc'!A0", "cmd-c-calc-a0"), ("CON", "con-"), ("..", "service"),
  ])
  func aHostileNameStaysAName(name: String, slug: String) async throws {
    #expect(try await build(name).code == 0)
    let site = Self.depth + "/site/"
    let paths = try folder.paths()
    let outside = paths.filter { !$0.hasPrefix(site) && $0 + "/" != site }
    let inputs = ["a", "a/b", "a/b/c", "in", "in/debrief.yaml", "in/load.csv"].map { path in
      path.hasPrefix("in") ? "\(Self.depth)/\(path)" : path
    }
    #expect(outside.sorted() == (inputs + [Self.depth]).sorted())
    #expect(
      paths.filter { $0.hasPrefix(site + "services/") && $0.hasSuffix(".html") } == [
        "\(site)services/\(slug)/index.html"
      ])
    for path in paths where path.hasPrefix(site) && (path.hasSuffix(".html") || path.hasSuffix(".svg")) {
      let text = try folder.read(path)
      #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(path) holds the name as markup")
    }
    for path in paths where path.hasPrefix(site) && path.hasSuffix(".csv") {
      let cells = try folder.read(path).split { $0 == "," || $0.isNewline }
      #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") }, "\(path) holds the name as a formula")
    }
    let report = try JSONSerialization.jsonObject(with: Data(folder.read(site + "report.json").utf8))
    let services = try #require((report as? [String: Any])?["services"] as? [[String: Any]])
    #expect(services.map { $0["name"] as? String } == [name])
  }
}
