import DebriefCommand
import Foundation
import Pages
import TestSupport
import Testing

@Suite struct AttachingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What is made for attaching in the report in `site`, by path.
  private func files(_ site: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site)
    where path.hasSuffix(".zip") || path.hasSuffix("incident.html") || path.hasPrefix("attach/report") {
      files[path] = try Data(contentsOf: URL(fileURLWithPath: site + "/" + path))
    }
    return files
  }

  @Test func writesTheSameFilesOnAnyNumberOfThreadsAndOnlyWhereAsked() async throws {
    for threads in ["1", "4"] {
      let run = await Tool(
        "demo", "--days", "8", "--output", folder(threads), "--attach", "--threads", threads,
        environment: ["TZDIR": "/usr/share/zoneinfo"])
      #expect(run.code == 0 && run.messages.isEmpty)
    }
    let made = try files(folder("1"))
    #expect(try await files(DemoSite.path()).isEmpty)
    #expect(try files(folder("4")) == made)
    #expect(made.keys.contains("attach/report.html"))
    #expect(made.keys.count { $0.hasSuffix("/incident.zip") } == 1)
    let archive = try #require(made.first { $0.key.hasSuffix(".zip") })
    #expect(archive.value.starts(with: Array("PK\u{3}\u{4}".utf8)))
  }

  @Test func packsFilesInOrderUnderOneDate() throws {
    let files = [("b/z.txt", "second"), ("b/a.txt", "first")].map { Artifact(path: $0.0, text: $0.1) }
    let bytes = try Archive(files: files, date: 1_717_117_200).bytes()
    #expect(try Archive(files: files.reversed(), date: 1_717_117_200).bytes() == bytes)
    // Local header of the first file: 2024-05-31 01:00:00, in MS-DOS format.
    #expect(Array(bytes[10..<14]) == [0x00, 0x08, 0xBF, 0x58])
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let (first, second) = (try #require(text.firstRange(of: "b/a.txt")), try #require(text.firstRange(of: "b/z.txt")))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test(arguments: [(0, 33), (1_717_117_200, 22_719), (9_999_999_999, 65_439)])
  func datesArchivesWithinTheirCentury(second: Int, date: UInt16) {
    #expect(DOSTime(secondsSince1970: second).date == date)
  }

  @Test func warnsOfFilesThatMailServersRefuse() {
    let large = Artifact(path: "attach/report.html", bytes: [UInt8](repeating: 0, count: 12_000_001))
    let small = Artifact(path: "a.html", bytes: [1])
    #expect(
      Attachments.warnings(on: [large, small]) == [
        "attach/report.html: 12 MB, more than most mail servers take; attach the brief instead, or put it where others can "
          + "fetch it"
      ])
  }
}
