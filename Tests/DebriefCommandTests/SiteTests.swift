import DebriefCommand
import Foundation
import TestSupport
import Testing

@Suite struct SiteTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Every file in a folder by its relative path.
  private static func files(in path: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let url = URL(fileURLWithPath: path + "/" + name)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[name] = try Data(contentsOf: url)
      }
    }
    return files
  }

  /// Names of the files that differ between two folders, sorted.
  private static func differences(_ first: [String: Data], _ second: [String: Data]) -> [String] {
    Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }

  /// The demo on one thread and on four, made once.
  private static let demos = Task { () async throws -> TemporaryFolder in
    let folder = try TemporaryFolder()
    for threads in ["1", "4"] {
      #expect(await Tool("demo", "--output", folder("site-\(threads)"), "--threads", threads).code == 0)
    }
    return folder
  }

  @Test func theDemoIsTheSameOnAnyNumberOfThreads() async throws {
    let demos = try await Self.demos.value
    #expect(Self.differences(try Self.files(in: demos("site-1")), try Self.files(in: demos("site-4"))).isEmpty)
  }

  @Test(
    .enabled(
      if: DrawingLibraries.here == .published,
      "not compared with site/: \(DrawingLibraries.published) made it, here is \(DrawingLibraries.here)"))
  func theDemoIsThePublishedSite() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let demos = try await Self.demos.value
    let differences = Self.differences(
      try Self.files(in: demos("site-1")), try Self.files(in: root.appendingPathComponent("site").path))
    #expect(differences.isEmpty, "run 'make site', look at the report, and commit it")
  }

  @Test func theDemoLeavesNothingElseBehind() async throws {
    try folder.write("", to: "temporary/file")
    let run = await Tool(
      "demo", "--days", "8", "--output", folder("site"), environment: ["TMPDIR": folder("temporary")])
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    #expect(run.results.hasPrefix(folder("site/index.html")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("temporary")) == ["file"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["site", "temporary"])
  }

  @Test func theDemoIsWhatItsTwoHalvesMake() async throws {
    let demo = try await Self.files(in: DemoSite.path())
    #expect(await Tool("generate", "--days", "8", "--output", folder("data")).code == 0)
    #expect(await Tool("build", folder("data/debrief.yaml"), "--output", folder("site")).code == 0)
    // Only the command for rebuilding the report differs.
    let differences = Self.differences(demo, try Self.files(in: folder("site")))
    #expect(differences == ["manifest.json", "method/index.html", "print.html", "report.json"])
  }

  @Test func aManifestListsEveryOtherFile() async throws {
    let files = try await Self.files(in: DemoSite.path())
    let manifest = try PublishedFolder(manifest: Array(try #require(files["manifest.json"])))
    #expect(manifest.outputs.map(\.path) == files.keys.filter { $0 != "manifest.json" }.sorted())
    for record in manifest.outputs {
      #expect(record == FileRecord(path: record.path, contents: Array(try #require(files[record.path])).span))
    }
  }

  @Test func figuresAreWrittenAsPDFWhereThatIsAskedFor() async throws {
    let demo = try await Self.files(in: DemoSite.path())
    #expect(await Tool("demo", "--days", "8", "--pdf", "--output", folder("pdf")).code == 0)
    let added = Set(try Self.files(in: folder("pdf")).keys).subtracting(demo.keys)
    let drawings = demo.keys.filter { $0.hasPrefix("figures/") && $0.hasSuffix(".svg") }
    #expect(added == Set(drawings.map { $0.dropLast(4) + ".pdf" }))
    let link = "href=\"figures/period.pdf\""
    let page = String(decoding: try #require(demo["index.html"]), as: UTF8.self)
    #expect(try folder.read("pdf/index.html").contains(link) && !page.contains(link))
    #expect(try folder.read("pdf/method/index.html").contains("debrief demo --days 8 --pdf"))
  }

  @Test func theDateOfTheFilesIsTheOneGiven() async throws {
    let environment = ["SOURCE_DATE_EPOCH": "1700000000"]
    #expect(await Tool("demo", "--days", "8", "--output", folder("given"), environment: environment).code == 0)
    let manifest = try await String(contentsOfFile: DemoSite.path() + "/manifest.json", encoding: .utf8)
    // Eight days from 2024-05-01, and the bucket of the last record.
    #expect(manifest.contains("\"date\":1715216400"))
    #expect(try folder.read("given/manifest.json").contains("\"date\":1700000000"))
  }

  @Test func aTemplateOfOnesOwnComesFirst() async throws {
    try folder.write("body { color: navy }\n", to: "templates/assets/own.css")
    let run = await Tool("demo", "--days", "8", "--output", folder("site"), "--templates", folder("templates"))
    #expect(run.code == 0)
    #expect(try folder.read("site/assets/own.css") == "body { color: navy }\n")
    #expect(try folder.read("site/manifest.json").contains("{\"path\":\"assets/own.css\""))
  }

  @Test func oneMetricIsEnough() async throws {
    var table = "hour,rides\n"
    for hour in 0..<24 * 21 {
      let day = hour / 24 + 1
      table +=
        "2011-06-\(day < 10 ? "0" : "")\(day)T\(hour % 24 < 10 ? "0" : "")\(hour % 24):00:00Z,\(hour * 37 % 101)\n"
    }
    try folder.write(table, to: "rides.csv")
    try folder.write(
      """
      version: 1
      title: Rides
      tables:
        - file: rides.csv
          time: hour
          metrics:
            rides: {unit: "", label: Rides, aggregate: sum, better: higher, role: other}
      """, to: "debrief.yaml")
    #expect(await Tool("build", folder.path, "--output", folder("site")).code == 0)
    let pages = try folder.paths().filter { $0.hasPrefix("site/") && $0.hasSuffix(".html") }
    #expect(pages.contains("site/index.html") && pages.contains("site/method/index.html"))
    #expect(!pages.contains { $0.contains("incidents/") || $0.contains("services/") })
  }
}
