import Scenes
import TestSupport
import Testing

/// Labels are 12 px: a character measures 6.
struct FittingTests {
  private let measurer = FixedMeasurer()

  @Test(arguments: [
    ("Revenue", 42.0, "Revenue"), ("Revenue", 41, "Reven…"), ("Revenue", 12, "R…"), ("Revenue", 11, ""), ("", 0, ""),
    ("Two words", 30, "Two…"), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12, "👩‍👩‍👧‍👦…"),
  ])
  func shortensWithEllipsis(text: String, width: Double, expected: String) {
    #expect(measurer.fitted(text, to: width, style: .label) == expected)
  }

  @Test(arguments: [
    ("", 60.0, []), ("one two three", 60, ["one two", "three"]), ("one", 60, ["one"]),
    ("  one \n two ", 60, ["one two"]),
    ("abcdefghijkl mn", 30, ["abcde", "fghij", "kl mn"]), ("応答時間の中央値", 24, ["応答時間", "の中央値"]), ("ab", 1, ["a", "b"]),
  ])
  func wrapsAtSpaces(text: String, width: Double, expected: [String]) {
    #expect(measurer.lines(of: text, width: width, style: .label) == expected)
  }

  @Test func endsTheLastLineWithEllipsis() {
    let lines = measurer.lines(of: "one two three four five", width: 60, style: .label, limit: 2)
    #expect(lines == ["one two", "three fou…"])
    #expect(measurer.lines(of: "one two three", width: 60, style: .label, limit: 0).isEmpty)
  }

  @Test(arguments: [
    ("plain", "plain"), ("two  words", "two words"), (" a\tb\nc ", "a b c"), ("nul\u{0}l", "null"),
    ("non\u{fffe}character\u{1ffff}", "noncharacter"), ("\u{85}x", "x"), ("keep\u{a0}this", "keep\u{a0}this"),
  ])
  func cleansText(text: String, expected: String) {
    #expect(text.drawable == expected)
  }

  @Test func approximatesLatinAndWideLetters() {
    let measurer = ApproximateMeasurer()
    #expect(measurer.width(of: "", style: .label) == 0)
    #expect(measurer.width(of: "illi", style: .label) < measurer.width(of: "mama", style: .label))
    #expect(measurer.width(of: "応答", style: .label) == 24)
    #expect(measurer.width(of: "a", style: .name) > measurer.width(of: "a", style: .label))
  }
}
