import DebriefCommand
import Foundation
import TestSupport
import Testing

/// Every fault of a published folder is found, and nothing else.
@Suite struct VerifyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The output lines of `verify` on the folder, without the summary.
  private func findings(_ options: String...) async -> [String] {
    let recorder = Recorder()
    let code = await Debrief.run(
      ["verify", folder("site"), "--budget", "none", "--quiet"] + options, in: recorder.surroundings())
    let lines = recorder.results.split(separator: "\n").map(String.init)
    #expect(code == (lines.isEmpty ? 0 : 1))
    #expect(recorder.messages.isEmpty)
    return lines
  }

  /// Changes a file and its manifest record, so that only the change can be found.
  private func edit(_ path: String, _ change: (String) -> String) throws {
    let old = try folder.read("site/" + path)
    let new = change(old)
    try #require(old != new)
    try folder.write(new, to: "site/" + path)
    let before = FileRecord(path: path, contents: Array(old.utf8).span)
    let after = FileRecord(path: path, contents: Array(new.utf8).span)
    let manifest = try folder.read("site/manifest.json")
    let record = { (file: FileRecord) in
      "\"path\":\"\(path)\",\"bytes\":\(file.bytes),\"sha256\":\"\(file.sha256)\""
    }
    try folder.write(manifest.replacing(record(before), with: record(after)), to: "site/manifest.json")
  }

  @Test func aFreshReportIsSound() async throws {
    try await DemoSite.copy(in: folder)
    #expect(await findings() == [])
    let run = await Tool("verify", folder("site"), "--budget", "none")
    #expect(run.code == 0)
    #expect(run.results.contains("verified") && run.results.split(separator: "\n").count == 1)
  }

  @Test(
    arguments: [
      ("<main", "<a href=\"nowhere.html\">x</a><main", "“nowhere.html” leads to no file"),
      (
        "<main", "<a href=\"METHOD/index.html\">x</a><main",
        "“METHOD/index.html” differs from “method/index.html” only in case"
      ),
      ("<main", "<a href=\"#nowhere\">x</a><main", "“#nowhere” names an element that its page does not have"),
      ("<main", "<a href=\"https://example.org\">x</a><main", "links to “https://example.org” outside the folder"),
      (
        "</main>", "<img alt=\"\" src=\"https://example.org/x\"></main>",
        "loads “https://example.org/x” from outside the folder"
      ),
      ("<main", "<img src=\"figures/period.png\"><main", "an image without alt"),
      ("<main", "<p onclick=\"x\"></p><main", "a script in the attribute onclick"),
      ("<main", "<p style=\"x\"></p><main", "a style attribute"),
      ("<main", "<script>x</script><main", "an inline script whose hash is not in the policy"),
      ("default-src 'none'", "default-src *", "the content security policy is weak: default-src is not 'none'"),
      ("</desc>", "</desc><desc></desc>", ""),
    ])
  func findsAFaultInAPage(part: String, instead: String, fault: String) async throws {
    try await DemoSite.copy(in: folder)
    try edit("index.html") { text in
      text.range(of: part).map { text.replacingCharacters(in: $0, with: instead) } ?? text
    }
    let found = await findings()
    if fault.isEmpty {
      #expect(found.isEmpty, "\(found)")
    } else {
      #expect(found.count == 1 && found.first?.contains(fault) == true, "\(found)")
      #expect(found.first?.hasPrefix("index.html:") == true && found.first?.contains("; ") == true)
    }
  }

  @Test(
    arguments: [
      ("assets/theme.js", "\n", "\n//\n", "not the file that this version publishes under this name"),
      ("assets/site.css", ":root", "p{display:none}:root", "a style sheet that this version does not publish"),
      ("assets/report.js", ";\n", ";x();\n", "a script that this version does not publish"),
      ("assets/search-index.js", "\"index.html\"", "\"//example.org\"", "links to “//example.org” outside the folder"),
      ("report.schema.json", "{", "{ ", "not the file that this version publishes under this name"),
      ("figures/period.svg", "</svg>", "<set/></svg>", "the element <set> does not belong here in a report"),
    ])
  func takesNothingForItsOwnThatThisVersionDoesNotPublish(
    path: String, part: String, instead: String, fault: String
  ) async throws {
    try await DemoSite.copy(in: folder)
    try edit(path) { text in
      text.range(of: part, options: .backwards).map { text.replacingCharacters(in: $0, with: instead) } ?? text
    }
    let found = await findings()
    #expect(found.count == 1 && found.first?.contains(fault) == true, "\(found)")
  }

  @Test func holdsTheManifestAgainstTheReportAndAgainstAHash() async throws {
    try await DemoSite.copy(in: folder)
    let contents = Array(try folder.read("site/manifest.json").utf8)
    let hash = FileRecord(path: "manifest.json", contents: contents.span).sha256
    #expect(await findings("--manifest-sha256", hash) == [])
    #expect(await findings("--manifest-sha256", hash.uppercased()) == [])
    let command = try #require(try folder.read("site/manifest.json").range(of: "debrief demo"))
    try folder.write(
      folder.read("site/manifest.json").replacingCharacters(in: command, with: "rm -r"), to: "site/manifest.json")
    #expect(await findings().map { $0.prefix(46) } == ["manifest.json: differs from report.json: comma"])
    let found = await findings("--manifest-sha256", hash)
    #expect(found.contains { $0.hasPrefix("manifest.json: its SHA-256 is ") })
    #expect(await Tool("verify", folder("site"), "--manifest-sha256", "abc").code == 64)
  }

  @Test func findsAFolderWithoutFiles() async throws {
    try await DemoSite.copy(in: folder)
    try FileManager.default.createDirectory(atPath: folder("site/empty"), withIntermediateDirectories: false)
    #expect(await findings() == ["empty: an empty folder, which manifest.json does not list; remove it"])
  }

  /// Two days of one metric, with a brand.
  private func writeData() throws {
    let rows = (0..<48).map { "\(1_714_521_600 + $0 * 3_600),\($0 % 24)\n" }.joined()
    try folder.write("timestamp,rides\n" + rows, to: "in/rides.csv")
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{fill:#123456}</style><path class=\"a\" d=\"M0 0h9v9z\"/></svg>",
      to: "in/logo.svg")
    try folder.write(
      """
      version: 1
      title: "Rides; \\"A\\" & <B>"
      tables: [{file: rides.csv, metrics: {rides: {role: orders}}}]
      incidents: none
      brand: {title: Contoso, logo: {file: logo.svg, alt: C}, accent: "#7a0050", footer: "<3", locale: de-DE}

      """, to: "in/debrief.yaml")
  }

  @Test(
    arguments: [
      ["--attach", "--pdf", "--base-url", "https://example.org/a&b/"], ["--redact"], ["--pdf"],
    ])
  func whatOptionsMakeIsSound(options: [String]) async throws {
    try writeData()
    let run = await Tool(["build", folder("in"), "--output", folder("site")] + options)
    #expect(run.code == 0, "\(run.messages)")
    let verified = await Tool("verify", folder("site"))
    #expect(verified.code == 0, "\(verified.results)")
  }

  @Test func templatesOfOnesOwnAreKnownOnceTheyAreNamed() async throws {
    try writeData()
    try folder.write("p { margin: 0 }\n", to: "look/assets/site.css")
    try folder.write("// more\nlet a = 1\n", to: "look/assets/more.js")
    let run = await Tool("build", folder("in"), "--output", folder("site"), "--templates", folder("look"))
    #expect(run.code == 0, "\(run.messages)")
    let found = await findings()
    #expect(found.map { $0.prefix { $0 != ":" } } == ["assets/more.js", "assets/site.css"])
    #expect(found.allSatisfy { $0.contains("name them with --templates") })
    #expect(await findings("--templates", folder("look")) == [])
  }

  @Test func foldersOfOtherKindsAreSoundToo() async throws {
    try writeData()
    #expect(await Tool("generate", "--days", "2", "--output", folder("site")).code == 0)
    #expect(await findings() == [])
    let export = await Tool("export", "bigquery", folder("bundle"), "--data", folder("in"))
    #expect(export.code == 0, "\(export.messages)")
    let verified = await Tool("verify", folder("bundle"))
    #expect(verified.code == 0, "\(verified.results)")
  }

  @Test func findsDrawingsWithoutWords() async throws {
    try await DemoSite.copy(in: folder)
    try edit("index.html") { text in
      text.range(of: #"<desc id="[^"]*">[^<]*</desc>"#, options: .regularExpression).map {
        text.replacingCharacters(in: $0, with: "<desc></desc>")
      } ?? text
    }
    let found = await findings()
    #expect(found.contains { $0.contains("a drawing without a description") })
    #expect(found.allSatisfy { $0.hasPrefix("index.html:") })
  }

  @Test func findsFilesThatAreMissingChangedOrExtra() async throws {
    try await DemoSite.copy(in: folder)
    try FileManager.default.removeItem(atPath: folder("site/figures/period.png"))
    try folder.write("x", to: "site/figures/period.csv")
    try folder.write("x", to: "site/notes.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder("site/link.txt"), withDestinationPath: folder("site/index.html"))
    let found = await findings()
    #expect(found.contains { $0.hasPrefix("figures/period.csv: differs from its hash in manifest.json;") })
    #expect(found.contains { $0.hasPrefix("figures/period.png: listed in manifest.json, but missing;") })
    #expect(found.contains { $0.hasPrefix("notes.txt: not listed in manifest.json;") })
    #expect(
      found.contains {
        $0.hasPrefix("link.txt: not a regular file (symlink, device, invalid UTF-8 name, or nested too deeply);")
      })
    // The page that links to it also reports the missing file.
    #expect(found.allSatisfy { !$0.contains("leads to no file") || $0.contains("figures/period.png") })
  }

  @Test(
    arguments: [
      ("\"version\":1,", "\"version\":2,", "has format version 2; this Debrief reads version 1"),
      ("\"zone\":\"Etc/UTC\"", "\"zone\":5", "not a valid report: zone: not of type string"),
      ("\"zone\":\"Etc/UTC\",", "", "not a valid report: zone: missing"),
      ("\"zone\":\"Etc/UTC\",", "\"zone\":", "not a valid report: invalid JSON, "),
      ("\"actual\":", "\"actual\":9", "incidents[0].impacts[0].actual: differs from the value of its phases"),
    ])
  func findsAReportThatIsNotInItsForm(part: String, instead: String, fault: String) async throws {
    try await DemoSite.copy(in: folder)
    try edit("report.json") { text in
      text.range(of: part).map { text.replacingCharacters(in: $0, with: instead) } ?? text
    }
    let found = await findings()
    #expect(found.count == 1 && found.first?.hasPrefix("report.json: \(fault)") == true, "\(found)")
  }

  @Test func tellsProgramsTheSame() async throws {
    try await DemoSite.copy(in: folder)
    try folder.write("x", to: "site/notes\n.txt")
    let run = await Tool("verify", folder("site"), "--budget", "none", "--format", "json")
    struct Report: Decodable {
      struct Finding: Decodable {
        let check: String, path: String, line: Int?, fault: String, wayOut: String
      }
      let version: Int
      let findings: [Finding]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(run.results.utf8))
    #expect(run.code == 1 && report.version == 1)
    #expect(report.findings.map(\.path) == ["notes\n.txt"] && report.findings.first?.check == "manifest")
    // In text output, a name is one line.
    #expect(await findings().count == 1)
  }

  @Test func holdsTheFolderAgainstABudget() async throws {
    try await DemoSite.copy(in: folder)
    let run = await Tool("verify", folder("site"), "--budget", "100kB")
    #expect(run.code == 1)
    #expect(
      run.results.contains(
        "without attachments and data, over the limit of 100 kB; publish less, or raise the limit with --budget"))
  }

  @Test(
    arguments: [
      ("nowhere", "no such folder; name a folder that debrief published", 66),
      ("site/index.html", "not a folder; name a folder that debrief published, not a file in it", 66),
      ("site/figures", "not a Debrief report: no manifest.json; name a folder that debrief published", 65),
    ] as [(String, String, Int32)])
  func saysWhatIsNoReport(name: String, message: String, code: Int32) async throws {
    try await DemoSite.copy(in: folder)
    let run = await Tool("verify", folder(name))
    #expect(run.code == code)
    #expect(run.messages.contains("\(folder(name)): \(message)"))
    #expect(run.results.isEmpty)
  }

  @Test(arguments: ["", "{", "[]", "{\"kind\": \"other\", \"outputs\": []}", "{\"kind\": \"debrief-site\"}"])
  func saysWhatIsNoManifest(text: String) async throws {
    try folder.write(text, to: "site/manifest.json")
    let run = await Tool("verify", folder("site"))
    #expect(run.code == 65)
    #expect(run.messages.contains("site/manifest.json: not the manifest of a report ("))
  }
}
