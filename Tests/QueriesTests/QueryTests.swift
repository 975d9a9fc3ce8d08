import Analysis
import Datasets
import Prose
import Queries
import SQL
import Templates
import TestSupport
import Testing
import Text
import Time

@Suite struct QueryTests {
  private func answers(_ kiosk: Kiosk = Kiosk(), own: [Query] = []) throws -> [Answer] {
    let findings = kiosk.findings()
    return try QueryCatalog(Templates.embedded, own: own)
      .answers(of: kiosk.database(), in: Vocabulary(findings, in: .english))
  }

  @Test func readsHeadAndBothDialects() throws {
    let query = try Query(
      "-- title: Slow hours\r\n-- question: How many?\n\nSELECT 1\n  AS a;\n\n-- dialect: bigquery\nSELECT 2;\n",
      file: "a.sql")
    #expect(query.title == "Slow hours")
    #expect(query.question == "How many?")
    #expect(query.statement.text == "SELECT 1\n  AS a;")
    #expect(query.statement.line == 4)
    #expect(query.bigQuery?.text == "SELECT 2;")
    #expect(try Query("SELECT 1", file: "more/slow.sql").title == "slow")
  }

  @Test func saysWhatIsWrongWithAFile() {
    #expect(throws: QueryError(.unknownDialect("Oracle"), file: "a.sql", line: 2)) {
      try Query("SELECT 1;\n-- dialect: Oracle\nSELECT 2", file: "a.sql")
    }
    #expect(throws: QueryError.self) { try Query("-- title: nothing\n", file: "a.sql") }
  }

  @Test func saysInWhichLineAQueryFails() throws {
    let query = try Query("-- title: t\n\nSELECT revenue,\n  reveneu\nFROM sales", file: "a.sql")
    let error = #expect(throws: QueryError.self) { try answers(own: [query]) }
    #expect(error?.description.hasPrefix("a.sql:4: no such column: reveneu; `debrief query ") == true)
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let random = try Query("SELECT random()", file: "b.sql")
    #expect(throws: QueryError(.database(.notRepeatable("random")), file: "b.sql", line: 1)) {
      try answers(own: [random])
    }
    #expect(try Query(endless, file: "c.sql").bigQuery == nil)
  }

  @Test func asksWhatTheDataCanCarry() throws {
    let answers = try answers()
    #expect(answers.count >= 5)
    #expect(answers.allSatisfy { !$0.table.columns.isEmpty && $0.bigQuery != nil })
    #expect(answers.allSatisfy { !$0.statement.contains("{") && $0.bigQuery?.contains("{") == false })
    // The seed's own columns are missing here.
    #expect(!answers.contains { $0.slug == "revenue-while-slow" })
    let day = try #require(answers.first { $0.slug == "a-normal-day" })
    #expect(day.title == "Label 0 through the day")
    #expect(day.table.rows.count == 24)
  }

  @Test func namesNoServiceThatTheDataDoesNotName() {
    // A report for outside readers numbers the services; a name in a built-in statement would reveal them.
    for (path, text) in Templates.embedded where path.hasPrefix(QueryCatalog.folder) {
      #expect(text.firstMatch(of: /_name\s*(=|IN|LIKE)\s*\(?'/) == nil, "\(path)")
    }
  }

  @Test func agreesWithTheAnalysis() throws {
    let kiosk = Kiosk()
    let answer = try #require(answers(kiosk).first { $0.slug == "loss-against-other-weeks" })
    let revenue = try #require(kiosk.findings().dataset.series.first).values
    #expect(answer.table.rows.compactMap { $0[1].number } == Array(revenue[200..<203]))
    #expect(
      answer.table.rows.map { $0[0] } == [
        .text("2024-05-07 08:00:00"), .text("2024-05-07 09:00:00"), .text("2024-05-07 10:00:00"),
      ])
    let others = [revenue[200 - 168], revenue[200 + 168]]
    let usual = (others[0] + others[1]) / 2
    let told = answer.table.rows[0][2].number ?? .nan
    #expect(abs(told - usual) < 1e-9 * usual)
  }

  @Test func callsThoseServicesOutsideThatThePageDoes() throws {
    let kiosk = Kiosk(roles: (.money, .latency), outages: [200..<203, 300..<303])
    let findings = kiosk.findings()
    let database = try kiosk.database()
    let asked = try #require(answers(kiosk).first { $0.slug == "second-first-mover" })
    let id = findings.incidents.map { "'\($0.incident.id)'" }.first { asked.statement.contains("incident = \($0)") }
    var outside = 0
    for found in findings.incidents {
      let statement = asked.statement.replacing(try #require(id), with: "'\(found.incident.id)'")
      let rows = try database.answer(statement).rows
      #expect(rows.count == 2)
      for row in rows {
        let onset = found.onsets.first { $0.key.metric.column == "cpu" && .text($0.key.service ?? "") == row[0] }
        #expect(row[1] == Value(onset.map { Dialect.sqlite.literal($0.start).replacing("'", with: "") }))
        outside += onset == nil ? 0 : 1
      }
    }
    #expect(outside == 3, "the second service stayed inside once")
  }

  @Test func comparesWithNormalTimesAlone() throws {
    let kiosk = Kiosk(roles: (.money, .latency), outages: [200..<203, 300..<303])
    let slugs = ["loss-against-other-weeks", "loss-by-service", "second-by-service", "gain-by-service"]
    for answer in try answers(kiosk) where slugs.contains(answer.slug) {
      for statement in [answer.statement, answer.bigQuery ?? ""] {
        #expect(statement.contains("NOT (time >= "), "\(answer.slug)")
      }
    }
    let answer = try #require(answers(kiosk).first { $0.slug == "loss-by-service" })
    let normal = kiosk.findings().series.filter { $0.key.service != nil }.map { ($0.key.service, $0.normal.mean) }
    for row in answer.table.rows {
      let known = try #require(normal.first { .text($0.0 ?? "") == row[0] }?.1)
      #expect(abs((row[2].number ?? .nan) - known) < 1e-9 * known)
    }
  }

  @Test(arguments: ["a\"; DROP TABLE x; --", "it's", "a\0b", "שלום", "order", "{money}", "100%"])
  func staysWhatItIsWhateverNamesTheDataHas(name: String) throws {
    let kiosk = Kiosk(
      tables: [name, name + "2"], columns: [name, name + "3", name], services: [name + "4", name + "5"])
    #expect(try answers(kiosk).map(\.slug) == answers().map(\.slug))
  }
}
