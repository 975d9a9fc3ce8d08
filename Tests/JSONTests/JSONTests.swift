import JSON
import Testing
import Text

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

  @Test(
    arguments: [
      ("null", .null), (" true\n", true), ("false", false), ("-9223372036854775808", .whole(.min)),
      ("1.5e2", .number(150)),
      ("\"a\\u0000\\ud83d\\ude00é\"", "a\0😀é"), ("[]", []), ("[1,\"a\",[null]]", [1, "a", [nil]]),
      ("{\"b\":1,\"a\":{\"\":[]}}", ["a": ["": []], "b": 1]),
    ] as [(String, JSON)])
  func readsEveryKindOfValue(text: String, expected: JSON) throws {
    #expect(try JSON(parsing: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("", "line 1, column 1: "),
    ("{\"a\":1", "line 1, column 6: '}' expected near end"),
    ("[1]\n]", "line 2, column 1: end of file expected near"),
    ("{\"a\":1,\"a\":2}", "line 1, column 10: duplicate object key"),
    ("[1e999]", "line 1, column 6: real number overflow"),
    ("[99999999999999999999]", "line 1, column 21: too big integer"),
    ("{a:1}", "line 1, column 2: "), ("nul", "line 1, column 3: invalid token"), ("\"\u{fffd}", "line 1, column "),
  ])
  func saysWhereTheFaultIs(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: Array(text.utf8)) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func refusesBytesThatAreNoTextAndNestingWithoutEnd() {
    #expect(throws: JSONError.self) { try JSON(parsing: [UInt8(ascii: "\""), 0xff, UInt8(ascii: "\"")]) }
    let deep = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONError.self) { try JSON(parsing: deep) }
  }

  @Test func readsWhatItWrites() throws {
    let json: JSON = ["b": [1, .number(2.5), "é\n\u{2028}<"], "a": nil, "c": ["x": true]]
    let read = try JSON(parsing: Array(json.text.utf8))
    #expect(try JSON(parsing: Array(json.compactText.utf8)) == read)
    #expect(read["b"] == json["b"] && read["c"] == json["c"] && read["a"] == .null)
  }
}
