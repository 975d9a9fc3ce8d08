import DebriefCommand
import Foundation
import TestSupport
import Testing

@Suite struct QueryTests {
  private let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    try await DemoSite.copy(to: "site", in: folder)
  }

  @Test func answersFromAReport() async {
    let run = await Tool("query", "SELECT count(*) AS hours FROM revenue_metrics", "--data", folder("site"))
    #expect(run.code == 0)
    #expect(run.results == "hours\n─────\n  193\n")
    let csv = await Tool(
      "query", "--format", "csv", "--data", folder("site/data/debrief.sqlite"),
      "SELECT '=1+1' AS a, 'b,\"c\"' AS \"b;\", 0.1, NULL")
    #expect(csv.results == "a,b;,0.1,NULL\r\n'=1+1,\"b,\"\"c\"\"\",0.1,\r\n")
    let json = await Tool("query", "SELECT 1 AS a, NULL AS a", "--data", folder("site"), "--format=json")
    #expect(
      json.results.filter { $0 != "\n" && $0 != " " }
        == "{\"columns\":[\"a\",\"a\"],\"rows\":[[1,null]],\"isCut\":false}")
  }

  @Test func answersFromDataAlikeButForNothing() async throws {
    #expect(await Tool("generate", "--days", "8", "--output", folder("data"), "--quiet").code == 0)
    let question = "SELECT * FROM incident_impacts ORDER BY 1, 5, 7"
    let ofReport = await Tool("query", question, "--data", folder("site"), "--format", "csv")
    let ofData = await Tool("query", question, "--data", folder("data"), "--format", "csv")
    #expect(ofReport.code == 0)
    #expect(ofReport.results == ofData.results)
    #expect(ofReport.results.contains("Revenue"))
  }

  @Test(arguments: [
    (
      "DELETE FROM revenue_metrics", "query: DELETE is not allowed; a query only reads, so begin it with SELECT or WITH"
    ),
    ("PRAGMA writable_schema=1", "query: PRAGMA writable_schema is not allowed"),
    ("ATTACH 'x' AS x", "query: ATTACH is not allowed"), ("SELECT 1; SELECT 2", "query: more than one statement"),
    ("SELECT\n  nought", "query, line 2, column 3: no such column: nought; `debrief query"),
    (
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n",
      "query: stopped after 1 s; narrow it down with WHERE, or allow more with --timeout"
    ),
  ])
  func saysWhatIsWrong(question: String, message: String) async {
    let run = await Tool("query", question, "--data", folder("site"), "--timeout", "1")
    #expect(run.code == 64)
    #expect(run.results.isEmpty)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func saysWhereThereIsNothingToAsk() async throws {
    let missing = await Tool("query", "SELECT 1", "--data", folder("nowhere"))
    #expect(missing.code == 66)
    #expect(
      missing.messages.contains("nowhere: neither a report nor a folder with debrief.yaml; name one with --data DIR"))
    try folder.write("SQLite format 3\0 and nothing more", to: "broken.sqlite")
    let broken = await Tool("query", "SELECT 1", "--data", folder("broken.sqlite"))
    #expect(broken.code == 65)
    #expect(broken.messages.contains("rebuild the report"))
    #expect(await Tool("query", "--data", folder("site")).code == 64)
    #expect(await Tool("query", "SELECT 1", "--timeout", "0").code == 64)
  }

  @Test(arguments: ["table", "csv", "json"])
  func writesEveryRow(format: String) async {
    let run = await Tool(
      "query", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000) SELECT i FROM n",
      "--data", folder("site"), "--format", format, "--timeout", "100")
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    let numbers = run.results.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers == Array(1...25_000))
  }

  @Test func theDataPageTellsOfTheDatabase() throws {
    let page = try folder.read("site/data/index.html")
    #expect(page.contains("href=\"debrief.sqlite\""))
    #expect(page.contains("1,351 rows, as they were read"))
    #expect(try folder.read("site/manifest.json").contains("data/debrief.sqlite"))
  }

  @Test func asksQueriesOfOnesOwn() async throws {
    #expect(await Tool("generate", "--days", "8", "--output", folder("made"), "--quiet").code == 0)
    for name in ["revenue_metrics.csv", "own/slow.sql"] {
      if name.hasSuffix(".csv") { try folder.write(folder.read("made/\(name)"), to: "in/\(name)") }
    }
    try folder.write(
      "version: 1\ntables: [{file: revenue_metrics.csv, time: timestamp, metrics: {hourly_revenue: {role: money}}}]\n"
        + "incidents: none\nqueries: [own, one.sql]\n", to: "in/debrief.yaml")
    try folder.write("-- title: Hours in all\nSELECT count(*) AS hours FROM revenue_metrics;\n", to: "in/own/hours.sql")
    try folder.write("SELECT\n  reveneu\nFROM revenue_metrics", to: "in/one.sql")
    let failed = await Tool("build", folder("in"), "--output", folder("out"))
    #expect(failed.code == 65)
    #expect(failed.messages.contains("one.sql:2: no such column: reveneu; `debrief query"))
    try folder.write("SELECT max(hourly_revenue) FROM revenue_metrics", to: "in/one.sql")
    #expect(await Tool("build", folder("in"), "--output", folder("out"), "--quiet").code == 0)
    #expect(try folder.read("out/queries/hours.csv") == "hours\r\n193\r\n")
    #expect(try folder.read("out/queries/index.html").contains("Hours in all"))
    #expect(try folder.read("out/manifest.json").contains("own/hours.sql"))
    let redacted = await Tool("build", folder("in"), "--output", folder("red"), "--redact")
    #expect(redacted.messages.contains("the queries of debrief.yaml are left out"))
    #expect(try !folder.paths().contains("red/queries/hours.csv"))
  }
}
