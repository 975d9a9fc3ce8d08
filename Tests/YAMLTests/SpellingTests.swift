import Testing
import YAML

@Suite struct SpellingTests {
  @Test(arguments: [
    ("titel", "title"), ("Zone", "zone"), ("tabels", "tables"), ("stp", "step"), ("depedencies", "dependencies"),
  ])
  func findsTheWordMeant(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: ["step", "title", "zone", "tables", "dependencies"]) == meant)
  }

  @Test func guessesNothingFromAFarWord() {
    #expect(Spelling.nearest(to: "colour", among: ["step", "title", "zone"]) == nil)
    #expect(Spelling.nearest(to: "median", among: ["sum", "mean", "max", "last"]) == nil)
    #expect(Spelling.nearest(to: "z", among: ["x", "y"]) == nil)
    #expect(Spelling.nearest(to: "", among: ["step"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
  }

  @Test func prefersTheFirstOfEquallyNearWords() {
    #expect(Spelling.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
  }
}
