import Notation
import Testing

@Suite struct JSONTests {
  @Test(
    arguments: [
      (JSON.null, "null"), (true, "true"), (.flag(false), "false"), (42, "42"), (.whole(.min), "-9223372036854775808"),
      (.number(2.0 / 3), "0.666666667"), (.number(0.04449, digits: 3), "0.0445"), (.number(.nan), "null"),
      (.number(-.infinity), "null"), ("text", "\"text\""), ([], "[]"), ([:], "{}"), (.optional(nil), "null"),
      ([1, "a", nil], "[1,\"a\",null]"), (["b": 1, "a": 2], "{\"b\":1,\"a\":2}"),
    ] as [(JSON, String)])
  func writesFlatValuesOnOneLine(json: JSON, expected: String) {
    #expect(json.text == expected + "\n")
  }

  @Test func writesOneMemberALineWhereValuesNest() {
    let json: JSON = ["name": "x", "points": [[1, 2], [3, 4]], "empty": []]
    #expect(
      json.text == """
        {
         "name":"x",
         "points":[
          [1,2],
          [3,4]
         ],
         "empty":[]
        }

        """)
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("1\n2\r3\t4", #""1\n2\r3\t4""#), ("\u{0}\u{1f}\u{7f}", #""\u0000\u001f\u007f""#),
    ("</script>", #""\u003c/script>""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é🙂", "\"é🙂\""),
  ])
  func escapesWhatWouldBreakAStringOrAScript(text: String, expected: String) {
    #expect(JSON.text(text).text == expected + "\n")
  }
}
