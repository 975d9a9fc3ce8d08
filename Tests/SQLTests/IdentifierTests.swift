import SQL
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("revenue_metrics", "revenue_metrics"), ("order", "\"order\""), ("web frontend", "\"web frontend\""),
    ("a\"; DROP TABLE x; --", "\"a\"\"; DROP TABLE x; --\""), ("2fast", "\"2fast\""), ("", "unnamed"),
    ("sqlite_master", "_sqlite_master"), ("a\0b", "\"a\u{FFFD}b\""), ("שלום", "\"שלום\""),
    // A combining mark must not hide a quote.
    ("a\"\u{301}; DROP", "\"a\"\"\u{301}; DROP\""), ("a\0\u{301}", "\"a\u{FFFD}\u{301}\""),
  ])
  func quotesForSQLiteWhatNeedsIt(name: String, sql: String) {
    #expect(Array(Identifier(name, in: .sqlite).sql.unicodeScalars) == Array(sql.unicodeScalars))
  }

  @Test(arguments: [
    ("revenue_metrics", "revenue_metrics"), ("order", "`order`"), ("web frontend", "web_frontend"),
    ("a`; DROP", "a___DROP"), ("2fast", "x2fast"), ("", "unnamed"), ("שלום", "unnamed"),
    ("_TABLE_SUFFIX", "x_TABLE_SUFFIX"), ("_partitiontime", "x_partitiontime"),
  ])
  func makesForBigQueryWhatItTakes(name: String, sql: String) {
    #expect(Identifier(name, in: .bigQuery).sql == sql)
  }

  @Test func keepsNamesApartWhateverTheirCase() {
    let names = Identifier.unique(
      ["Cpu", "CPU", "cpu_2", "metrics"], in: .sqlite, besides: [Identifier("METRICS", in: .sqlite)])
    #expect(names.map(\.name) == ["Cpu", "CPU_2", "cpu_2_2", "metrics_2"])
    let long = String(repeating: "a", count: 400)
    let shortened = Identifier.unique([long, long], in: .bigQuery).map(\.name)
    #expect(Set(shortened).count == 2)
    #expect(shortened.allSatisfy { $0.count <= 300 })
  }
}
