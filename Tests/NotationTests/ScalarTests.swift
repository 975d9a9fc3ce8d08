import Notation
import Testing

@Suite struct ScalarTests {
  @Test(arguments: [
    ("a\"b", "a\"\"b"), ("\"\u{301}", "\"\"\u{301}"), ("\"\u{200d}\"", "\"\"\u{200d}\"\""), ("é", "é"), ("", ""),
  ])
  func replacesWhatCombiningMarksHide(text: String, expected: String) {
    #expect(Array(text.replacing(scalar: "\"", with: "\"\"").unicodeScalars) == Array(expected.unicodeScalars))
  }
}
