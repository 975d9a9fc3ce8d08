import DebriefCommand
import Foundation
import TestSupport
import Testing
import Text

@Suite struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Publishes a site with these files.
  private func publish(_ files: [String: String], to name: String = "site", kind: Manifest.Kind = .site) async throws {
    let output = try OutputFolder(folder(name), kind: kind)
    try await output.replace(under: Manifest(kind: kind), with: files.keys.sorted()) { draft in
      try files.sorted { $0.key < $1.key }.map { path, text in try draft.write(Array(text.utf8).span, to: path) }
    }
  }

  @Test func writesAllFilesAndAManifest() async throws {
    try await publish(["index.html": "<p>", "a/b/c.css": "c"])
    #expect(
      try folder.paths() == [
        "site", "site/a", "site/a/b", "site/a/b/c.css", "site/index.html", "site/manifest.json",
      ])
    #expect(
      try folder.read("site/manifest.json") == """
        {
         "kind":"debrief-site",
         "tool":{"name":"debrief","version":"\(Version.current)"},
         "options":{},
         "inputs":[],
         "outputs":[
          {"path":"a/b/c.css","bytes":1,"sha256":"2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6"},
          {"path":"index.html","bytes":3,"sha256":"\(SHA256.digits(of: Array("<p>".utf8).span))"}
         ]
        }

        """)
  }

  @Test func makesTheFoldersAroundIt() async throws {
    try await publish(["index.html": ""], to: "new/deep/site/")
    #expect(try folder.paths().contains("new/deep/site/index.html"))
  }

  @Test func replacesWhatItWroteAndLeavesNothingOfIt() async throws {
    try await publish(["index.html": "old", "gone.html": ""])
    try await publish(["index.html": "new"])
    #expect(try folder.paths() == ["site", "site/index.html", "site/manifest.json"])
    #expect(try folder.read("site/index.html") == "new")
  }

  @Test func fillsAnEmptyFolderAndKeepsItsPermissions() async throws {
    let empty = folder("site")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: empty)
    try await publish(["index.html": ""])
    #expect(try folder.paths().contains("site/index.html"))
    let permissions = try FileManager.default.attributesOfItem(atPath: empty)[.posixPermissions] as? Int
    #expect(permissions == 0o750)
  }

  @Test func replacesTheFolderBehindALinkThatWasNamed() async throws {
    try await publish(["index.html": "old"], to: "real")
    try FileManager.default.createSymbolicLink(atPath: folder("site"), withDestinationPath: "real")
    try await publish(["index.html": "new"])
    #expect(try folder.read("real/index.html") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("site")) == "real")
  }

  @Test(arguments: [
    ("site/notes.txt", "not a report published by Debrief"),
    ("site/manifest.json", "not a report published by Debrief"),
    ("site/.git/HEAD", "not a report published by Debrief"), ("site", "not a folder"),
  ])
  func refusesAnyOtherFolder(path: String, fault: String) async throws {
    try folder.write("{\"name\": \"a web app\"}", to: path)
    let error = await #expect(throws: OutputError.self) { try await publish(["index.html": ""]) }
    #expect(error?.description.contains(fault) == true)
    #expect(try folder.read(path) == "{\"name\": \"a web app\"}")
  }

  @Test func refusesAFolderOfAnotherKind() async throws {
    try await publish(["revenue.csv": "1"], kind: .data)
    await #expect(throws: OutputError.foreignFolder(folder("site"), wanted: .site)) {
      try await publish(["index.html": ""])
    }
    #expect(try folder.read("site/revenue.csv") == "1")
  }

  @Test(arguments: ["CNAME", ".git/HEAD", "a/notes.md"])
  func refusesToLoseAFileThatWasAdded(name: String) async throws {
    try await publish(["index.html": "old", "a/b.html": ""])
    try folder.write("mine", to: "site/\(name)")
    await #expect(throws: OutputError.foreignFile(folder("site/\(name)"))) { try await publish(["index.html": "new"]) }
    #expect(try folder.read("site/\(name)") == "mine")
    #expect(try folder.read("site/index.html") == "old")
  }

  @Test(arguments: ["edited", "old!"])
  func refusesToLoseAnEdit(text: String) async throws {
    try await publish(["postmortem.md": "old."])
    try folder.write(text, to: "site/postmortem.md")
    await #expect(throws: OutputError.changedFile(folder("site/postmortem.md"))) {
      try await publish(["postmortem.md": "new"])
    }
    #expect(try folder.read("site/postmortem.md") == text)
  }

  @Test func refusesALinkInPlaceOfAFile() async throws {
    try await publish(["index.html": "old"])
    try folder.write("old", to: "elsewhere.html")
    try FileManager.default.removeItem(atPath: folder("site/index.html"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("site/index.html"), withDestinationPath: "../elsewhere.html")
    await #expect(throws: OutputError.changedFile(folder("site/index.html"))) {
      try await publish(["index.html": "new"])
    }
    #expect(try folder.read("elsewhere.html") == "old")
  }

  @Test func neverFollowsALinkWhenItTidiesUp() async throws {
    try folder.write("mine", to: "mine/file.txt")
    try await publish(["index.html": "old"])
    // A link to a folder counts as a file that Debrief did not write.
    try FileManager.default.createSymbolicLink(atPath: folder("site/link"), withDestinationPath: "../mine")
    await #expect(throws: OutputError.foreignFile(folder("site/link"))) { try await publish(["index.html": "new"]) }
    #expect(try folder.read("mine/file.txt") == "mine")
  }

  @Test(arguments: [
    "../escape", "/absolute", "a/../../b", "a//b", "", ".", "a/.", "a\u{0}b", "a\\b", "c:d", "a\nb", "A.HTML",
    String(repeating: "x", count: 256), "manifest.json",
  ])
  func refusesNamesThatLeaveTheFolderOrCollide(name: String) async throws {
    try await publish(["index.html": "old"])
    await #expect(throws: OutputError.unusableName(name == "A.HTML" ? "a.html" : name)) {
      try await publish(["a.html": "", name: ""])
    }
    #expect(try folder.paths() == ["site", "site/index.html", "site/manifest.json"])
  }

  @Test func leavesTheOldFolderAloneWhereWritingFails() async throws {
    struct Fault: Error {}
    try await publish(["index.html": "old"])
    let before = try folder.paths()
    let output = try OutputFolder(folder("site"), kind: .site)
    await #expect(throws: Fault.self) {
      try await output.replace(under: Manifest(kind: .site), with: ["index.html"]) { draft in
        _ = try draft.write(Array("half".utf8).span, to: "index.html")
        throw Fault()
      }
    }
    #expect(try folder.paths() == before)
    #expect(try folder.read("site/index.html") == "old")
  }

  @Test func leavesTheOldFolderAloneWhereItIsInterrupted() async throws {
    try await publish(["index.html": "old"])
    let output = try OutputFolder(folder("site"), kind: .site)
    let work = Task {
      try await output.replace(under: Manifest(kind: .site), with: ["index.html"]) { draft in
        let record = try draft.write(Array("new".utf8).span, to: "index.html")
        while !Task.isCancelled { await Task.yield() }
        return [record]
      }
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
    #expect(try folder.paths() == ["site", "site/index.html", "site/manifest.json"])
    #expect(try folder.read("site/index.html") == "old")
  }

  @Test func survivesSeveralRunsAtOnce() async throws {
    await withTaskGroup(of: Void.self) { group in
      for run in 0..<8 {
        group.addTask { try? await publish(["index.html": "run \(run)", "only/\(run).html": ""]) }
      }
    }
    // Complete runs, in any order: only the last one's files remain.
    let index = try folder.read("site/index.html")
    let run = try #require(index.split(separator: " ").last)
    #expect(
      try folder.paths() == ["site", "site/index.html", "site/manifest.json", "site/only", "site/only/\(run).html"])
  }

  @Test func removesWhatACrashedRunLeftButNothingElse() async throws {
    try folder.write("half", to: ".site.debrief-abcd1234/index.html")
    try folder.write("mine", to: ".site.debrief-notes/file.txt")
    try folder.write("mine", to: ".other.debrief-abcd1234/file.txt")
    try await publish(["index.html": ""])
    let left = try folder.paths().filter { $0.hasSuffix("/file.txt") || $0.contains("abcd1234") }
    #expect(
      left == [".other.debrief-abcd1234", ".other.debrief-abcd1234/file.txt", ".site.debrief-notes/file.txt"])
  }

  @Test func putsBackWhatACrashedRunMovedAside() async throws {
    struct Fault: Error {}
    try await publish(["index.html": "old"])
    try FileManager.default.moveItem(atPath: folder("site"), toPath: folder(".site.debrief-old"))
    let output = try OutputFolder(folder("site"), kind: .site)
    await #expect(throws: Fault.self) {
      try await output.replace(under: Manifest(kind: .site), with: ["index.html"]) { _ in throw Fault() }
    }
    #expect(try folder.paths() == ["site", "site/index.html", "site/manifest.json"])
    #expect(try folder.read("site/index.html") == "old")
  }

  @Test func removesWhatACrashedRunReplacedUnlessSomebodyChangedIt() async throws {
    try await publish(["index.html": "older"])
    try FileManager.default.moveItem(atPath: folder("site"), toPath: folder(".site.debrief-old-abcd1234"))
    try FileManager.default.copyItem(
      atPath: folder(".site.debrief-old-abcd1234"), toPath: folder(".site.debrief-old-abcd5678"))
    try folder.write("mine", to: ".site.debrief-old-abcd5678/notes.txt")
    try FileManager.default.copyItem(atPath: folder(".site.debrief-old-abcd1234"), toPath: folder("site"))
    try await publish(["index.html": "new"])
    #expect(try folder.read("site/index.html") == "new")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        ".site.debrief-old-abcd5678", "site",
      ])
  }

  @Test func leavesTheDraftOfALivingRunAlone() async throws {
    let output = try OutputFolder(folder("site"), kind: .site)
    try await output.replace(under: Manifest(kind: .site), with: ["index.html"]) { draft in
      try await publish(["index.html": "second"])
      return [try draft.write(Array("first".utf8).span, to: "index.html")]
    }
    #expect(try folder.read("site/index.html") == "first")
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func saysWhereItMayNotWrite() async throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let error = await #expect(throws: FileError.self) { try await publish(["index.html": ""]) }
    #expect(error?.description.contains("no permission") == true)
  }

  @Test(arguments: ["/", "/.", "//"])
  func refusesTheRoot(path: String) {
    #expect(throws: OutputError.rootFolder) { try OutputFolder(path, kind: .site) }
  }
}
