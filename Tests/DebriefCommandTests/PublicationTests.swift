import DebriefCommand
import Foundation
import TestSupport
import Testing

/// Metadata of a site for search engines and other sites, and its absence of other effects.
@Suite struct PublicationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func anAddressChangesNothingButWhatTellsIt() async throws {
    let address = "https://example.org/reports/may"
    let demo = try await DemoSite.path()
    #expect(await Tool("demo", "--days", "8", "--output", folder("published"), "--base-url", address).code == 0)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder("published"))
    let plain = Set(try FileManager.default.subpathsOfDirectory(atPath: demo))
    #expect(Set(paths).symmetricDifference(plain) == ["sitemap.xml"])
    for path in paths where plain.contains(path) && path != "manifest.json" {
      let one = FileManager.default.contents(atPath: "\(demo)/\(path)")
      let other = FileManager.default.contents(atPath: folder("published/\(path)"))
      guard path.hasSuffix(".html"), path != "print.html", let one, let other else {
        #expect(one == other, "\(path)")
        continue
      }
      let lines = [one, other].map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
      let rest = lines.map { lines in
        lines.filter { line in
          !line.contains("rel=\"canonical\"") && !line.contains("\"og:url\"") && !line.contains("\"og:image\"")
        }
      }
      #expect(rest[0] == rest[1], "\(path)")
      #expect(lines[1].count == lines[0].count + 2, "\(path)")
      #expect(other.range(of: Data("\(address)/\(path)".utf8)) != nil, "\(path)")
    }
  }

  @Test func eachPreviewIsASmallPictureOfTheUsualSize() async throws {
    let demo = try await DemoSite.path()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: demo).filter { "/\($0)".hasSuffix("/preview.png") }
    #expect(paths.count == 2)
    for path in paths {
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: "\(demo)/\(path)")))
      let sides = [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
      #expect(sides == [1_200, 630])
      #expect(bytes.count < 40_000)
    }
  }

  @Test func aSignOfOnesOwnComesFirst() async throws {
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", to: "templates/assets/favicon.svg")
    let run = await Tool(
      "demo", "--days", "8", "--output", folder("site"), "--templates", folder("templates"))
    #expect(run.code == 0)
    #expect(try folder.read("site/assets/favicon.svg") == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
  }

  @Test(arguments: ["example.org", "https://example.org/?q", "javascript:alert(1)"])
  func whatIsNoAddressIsRefused(text: String) async throws {
    let run = await Tool("demo", "--output", folder("site"), "--base-url", text)
    #expect(run.code == 64)
    #expect(
      run.messages
        == "debrief: error: --base-url: invalid value '\(text)'; expected the address of the site's folder, "
        + "such as https://example.org/report/\n")
  }
}
