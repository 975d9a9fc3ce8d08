import SQL
import Testing
import Time

@Suite struct LiteralTests {
  @Test func escapesTexts() {
    #expect(Dialect.sqlite.literal("it's; --") == "'it''s; --'")
    #expect(
      Array(Dialect.sqlite.literal("a'\u{301}b").unicodeScalars) == Array("'a''\u{301}b'".unicodeScalars))
    #expect(Dialect.sqlite.literal("a\0b") == "'a'||char(0)||'b'")
    #expect(Dialect.bigQuery.literal("it's \\ \n\0") == "'it\\'s \\\\ \\n\\u0000'")
  }

  @Test func writesNumbersAndTimes() {
    #expect(Dialect.sqlite.literal(2_000) == "2000")
    #expect(Dialect.bigQuery.literal(0.1) == "0.1")
    let instant = Instant(unixSeconds: 1_715_090_400)
    #expect(Dialect.sqlite.literal(instant) == "'2024-05-07 14:00:00'")
    #expect(Dialect.bigQuery.literal(instant) == "TIMESTAMP '2024-05-07 14:00:00'")
  }
}
