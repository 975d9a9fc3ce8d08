import DebriefCommand
import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  private static let configuration = """
    version: 1
    title: Till
    zone: Etc/UTC
    tables:
      - file: till.csv
        time: timestamp
        metrics:
          money: {unit: USD, label: Money, aggregate: sum, better: higher, role: money}
    """
  private static let rows = (0..<10).map { "2024-05-01 0\($0):00:00,\(100 + $0)\n" }.joined()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.configuration, to: "in/debrief.yaml")
    try folder.write("timestamp,money\n" + Self.rows, to: "in/till.csv")
  }

  private func build() async -> Tool { await Tool("build", folder("in"), "--output", folder("site")) }

  @Test(
    arguments: [
      ("", "till.csv: the file is empty;"),
      ("timestamp,money\n", "till.csv: the file has a header but no rows;"),
      ("timestamp,cash\n" + rows, "till.csv, line 1: there is no column “money”; the columns are timestamp, cash"),
      (
        "timestamp,money\n" + rows + "2024-05-01 10:00:00,n/a\n",
        "till.csv, line 12, column money: “n/a” is not a number;"
      ),
      ("timestamp,money\n" + rows + "noon,5\n", "till.csv, line 12, column timestamp: “noon” is not a time;"),
      ("timestamp,money\n" + rows + "2024-05-01 10:00:00\n", "till.csv, line 12"),
      ("timestamp,money\n" + rows + "2024-05-01 10:00:00,\u{1b}[2J\n", "till.csv, line 12, column money"),
      ("timestamp,money\n" + rows + "2024-05-01 10:00:00,\u{202e}1\n", "till.csv, line 12, column money: “\\u{202E}1”"),
    ] as [(String, String)])
  func namesPlaceAndFaultOfATable(table: String, message: String) async throws {
    #expect(await build().code == 0)
    let before = try folder.read("site/manifest.json")
    try folder.write(table, to: "in/till.csv")
    let run = await build()
    #expect(run.code == 65)
    #expect(run.messages.contains(message))
    #expect(run.messages.hasPrefix("debrief: error: ") && run.messages.contains("; "))
    #expect(!run.messages.contains("\u{1b}"))
    #expect(run.results.isEmpty)
    #expect(try folder.read("site/manifest.json") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["in", "site"])
  }

  @Test func saysTheStepOfATableInsteadOfGaps() async throws {
    try folder.write(Self.configuration + "\nstep: 30m\n", to: "in/debrief.yaml")
    let run = await build()
    #expect(run.code == 65)
    #expect(
      run.messages.contains(
        "till.csv, column timestamp: the table’s own step is 1h, so `step: 30m` would leave buckets empty; "
          + "write `step: 1h`, or remove it"))
  }

  @Test func saysWhichTablesAreCompared() async throws {
    try folder.write("day,cost\n2024-05-01,7\n2024-05-02,8\n", to: "in/costs.csv")
    try folder.write(
      Self.configuration + "\n  - file: costs.csv\n    time: day\n    metrics: [cost]\n", to: "in/debrief.yaml")
    let run = await build()
    #expect(run.code == 0)
    #expect(run.messages.contains("debrief: warning: costs.csv: The table has one row every 1 day"))
    #expect(try folder.read("site/index.html").contains("The table has one row every 1 day"))
    #expect(try folder.read("site/data/index.html").contains("costs.csv, a row every 1 day"))
    #expect(try folder.read("site/report.json").contains("\"step\":3600"))
  }

  @Test func namesTablesThatLieYearsApartBeforeTheyAreRead() async throws {
    // The last line is never read.
    try folder.write("at,cost\n1861140279,7\n1861140339,8\nx,y\n", to: "in/costs.csv")
    try folder.write("timestamp,money\n1661140279,7\n1661140339,8\n", to: "in/till.csv")
    try folder.write(
      Self.configuration + "\n  - file: costs.csv\n    time: at\n    metrics: [cost]\n", to: "in/debrief.yaml")
    let run = await build()
    #expect(run.code == 65)
    #expect(
      run.messages.contains(
        "costs.csv, column at: begins 2028-12-22, till.csv ends 2022-08-22: 3,333,335 steps of 1m for 5 rows; "))
  }

  @Test func aQuoteThatACombiningMarkHidesEndsNoName() async throws {
    let other = folder("other")
    let name = "a\"\u{301}, q int); ATTACH 'file:\(other)?mode=rwc' AS p; CREATE TABLE p.owned(x); --"
    let quoted = "\"" + name.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    try folder.write("timestamp,\(quoted)\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n", to: "in/t.csv")
    let yaml = "\"" + name.unicodeScalars.map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
    try folder.write("version: 1\ntables: [{file: t.csv, metrics: [\(yaml)]}]\n", to: "in/debrief.yaml")
    let run = await build()
    #expect(run.code == 0, "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func refusesALineWithoutEnd() async throws {
    let handle = try #require(FileHandle(forWritingAtPath: folder("in/till.csv")))
    try handle.truncate(atOffset: 200_000_000)
    try handle.close()
    let run = await build()
    #expect(run.code == 65)
    #expect(run.messages.contains("till.csv, line 12") && run.messages.contains("a row is longer than"))
  }

  @Test func refusesWhatIsNotUTF8() async throws {
    let bytes = Data("timestamp,money\n2024-05-01 00:00:00,".utf8) + Data([0xff, 0xfe, 0x0a])
    try bytes.write(to: URL(fileURLWithPath: folder("in/till.csv")))
    let run = await build()
    #expect(run.code == 65)
    #expect(run.messages.contains("till.csv, line 2, column money") && run.messages.contains("UTF-8"))
  }

  @Test(
    arguments: [
      ("titel: Till", "title: Till", "debrief.yaml:2:1: unknown key “titel”; did you mean “title”?", 65),
      ("zone: ../../etc/passwd", "zone: Etc/UTC", "debrief.yaml:3:7:", 65),
      ("zone: Europe/Bonn", "zone: Etc/UTC", "no 'Europe/Bonn' in", 66),
      ("file: tills.csv", "file: till.csv", "tills.csv: no such file;", 66),
    ] as [(String, String, String, Int32)])
  func namesPlaceAndFaultOfAConfiguration(line: String, instead: String, message: String, code: Int32) async throws {
    try folder.write(Self.configuration.replacingOccurrences(of: instead, with: line), to: "in/debrief.yaml")
    let run = await build()
    #expect(run.code == code)
    #expect(run.messages.contains(message))
  }

  @Test func saysThatTheConfigurationIsMissing() async {
    let run = await Tool("build", folder("nowhere"), "--output", folder("site"))
    #expect(run.code == 66)
    #expect(run.messages.contains("\(folder("nowhere")): no such file;"))
  }

  @Test func saysThatAFolderHasNoConfiguration() async throws {
    try folder.write("", to: "empty/other.txt")
    let run = await Tool("build", folder("empty"), "--output", folder("site"))
    #expect(run.code == 66)
    #expect(run.messages.contains("\(folder("empty")): no debrief.yaml in this folder; "))
  }

  @Test(arguments: [
    "root:$6$secret:19000:0:99999:7:::\ndaemon:*:19000::::::\n",
    "root:x:0:0:secret,,,:/root:/bin/bash\nuser:x:1:1:secret,,,:/home:/bin/bash\n",
    "{\"key\": \"secret\", \"id\": 1}\n{\"key\": \"secret\", \"id\": 2}\n", "-----BEGIN KEY-----\nsecret\n",
    "secret\u{0}\u{1}",
  ])
  func showsNothingOfAFileThatIsNoTable(text: String) async throws {
    try folder.write(text, to: "in/till.csv")
    let run = await build()
    #expect(run.code == 65)
    #expect(run.messages.contains("till.csv, line 1: "))
    #expect(!run.messages.contains("secret") && !run.messages.contains("root"))
    try folder.write(text, to: "in/debrief.yaml")
    let other = await build()
    #expect(other.code == 65)
    #expect(!other.messages.contains("secret"))
  }

  @Test(
    arguments: [
      ("--templates", "none", "no such folder", 66), ("--fonts", "none", "fonts-inter", 66),
      ("--output", "in/till.csv", "not a folder", 73), ("--output", "in/till.csv/site", "not a folder", 73),
      ("--output", "in", "not a report published by Debrief", 73),
    ] as [(String, String, String, Int32)])
  func saysWhichOptionCannotBe(option: String, name: String, message: String, code: Int32) async {
    let run =
      option == "--output"
      ? await Tool("build", folder("in"), option, folder(name))
      : await Tool("build", folder("in"), "--output", folder("site"), option, folder(name))
    #expect(run.code == code)
    #expect(run.messages.contains(message))
  }

  @Test func saysWhatVerifyWouldFindTooLarge() async throws {
    try folder.write(String(repeating: "/* */\n", count: 15_000), to: "templates/assets/own.css")
    let run = await Tool("build", folder("in"), "--output", folder("site"), "--templates", folder("templates"))
    #expect(run.code == 0)
    #expect(run.messages.contains("debrief: warning: assets/: debrief verify would fail: "))
  }

  @Test(arguments: ["services", "incidents", "metrics"])
  func saysBeforeTheWorkWhatIsMoreThanAReportCarries(things: String) async throws {
    let columns = (0..<10_000).map { "c\($0)" }
    var configuration = Self.configuration
    switch things {
    case "services":
      let rows = (0..<5_000).map { "2024-05-01 00:00:00,s\($0),1\n" }.joined()
      try folder.write("timestamp,name,money\n" + rows, to: "in/till.csv")
      configuration = configuration.replacingOccurrences(of: "    metrics:", with: "    service: name\n    metrics:")
    case "incidents":
      let rows = (0..<2_000).map { "i\($0),2024-05-01T00:00:00Z,2024-05-01T01:00:00Z,T\n" }.joined()
      try folder.write("id,start,end,title\n" + rows, to: "in/incidents.csv")
      configuration += "\nincidents: incidents.csv\n"
    default:
      try folder.write("timestamp,\(columns.joined(separator: ","))\n2024-05-01,1\n", to: "in/till.csv")
      let end = configuration.range(of: "metrics:")?.upperBound ?? configuration.endIndex
      configuration = configuration[..<end] + " [\(columns.joined(separator: ", "))]\n"
    }
    try folder.write(configuration, to: "in/debrief.yaml")
    let run = await build()
    #expect(run.code == 65)
    #expect(run.messages.contains("000 \(things), but a report can hold only "), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder("site")))
  }

  @Test func saysWhereATemplateIsWrong() async throws {
    try folder.write("<title>{{ttile}}</title>", to: "templates/page.mustache")
    let run = await Tool("build", folder("in"), "--output", folder("site"), "--templates", folder("templates"))
    #expect(run.code == 65)
    #expect(run.messages.contains("error: page.mustache:1:8: no value named 'ttile'"))
  }

  @Test(arguments: [
    "2024-05-01 00:00:00,5\n", "2024-05-01 00:00:00,5",
    (0..<48).map { "2024-05-0\(1 + $0 / 24) \($0 % 24 < 10 ? "0" : "")\($0 % 24):00:00,\n" }.joined(),
  ])
  func reportsOnOneRowAndOnGapsAlone(rows: String) async throws {
    try folder.write("timestamp,money\n" + rows, to: "in/till.csv")
    let run = await build()
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    #expect(try folder.read("site/index.html").contains("</html>"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func saysWhereItMayNotWrite() async throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let run = await build()
    #expect(run.code == 77)
    #expect(run.messages.contains("no permission"))
  }
}
