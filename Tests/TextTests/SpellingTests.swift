import Testing
import Text

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("name", "name", 0), ("nmae", "name", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("größe", "grösse", 2),
  ])
  func countsEditsIncludingSwaps(first: String, second: String, expected: Int) {
    #expect(Spelling.distance(first, second) == expected)
    #expect(Spelling.distance(second, first) == expected)
  }

  @Test func findsTheWordThatWasMeant() {
    #expect(Spelling.nearest(to: "--ouptut", among: ["--quiet", "--output", "--start"]) == "--output")
    #expect(Spelling.nearest(to: "TITLE", among: ["title", "tile"]) == "title")
  }

  @Test func staysSilentWhereNothingIsNear() {
    #expect(Spelling.nearest(to: "--colour", among: ["--quiet", "--output"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
  }

  @Test func breaksTiesAlphabetically() {
    #expect(Spelling.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
  }
}
