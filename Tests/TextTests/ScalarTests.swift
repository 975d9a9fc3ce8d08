import Testing
import Text

@Suite struct ScalarTests {
  @Test(arguments: [
    ("a\"b", "a\"\"b"), ("\"\u{301}", "\"\"\u{301}"), ("\"\u{200d}\"", "\"\"\u{200d}\"\""), ("é", "é"), ("", ""),
  ])
  func replacesWhatCombiningMarksHide(text: String, expected: String) {
    #expect(Array(text.replacing(scalar: "\"", with: "\"\"").unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("cost \u{202E}gpj.exe", "cost \\u{202E}gpj.exe"), ("a\u{2066}b\u{2069}\u{61c}", "a\\u{2066}b\\u{2069}\\u{61C}"),
    ("\u{1B}[2J\u{9B}", "\u{FFFD}[2J\u{FFFD}"), ("a\u{2028}b\u{FEFF}", "a\\u{2028}b\\u{FEFF}"),
    ("two\nlines", "two\nlines"),
    ("می\u{200C}خواهم 👩\u{200D}💻 ❤\u{FE0F}", "می\u{200C}خواهم 👩\u{200D}💻 ❤\u{FE0F}"),
  ])
  func escapesWhatSteersATerminal(text: String, shown: String) {
    #expect(Array(text.harmless.unicodeScalars) == Array(shown.unicodeScalars))
  }
}
