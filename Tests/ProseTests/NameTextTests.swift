import Datasets
import Prose
import TestSupport
import Testing
import Text

@Suite struct NameTextTests {
  private let words = Vocabulary(SmallShop(events: []).findings, in: .english)

  @Test(arguments: [
    ("Revenue", "revenue"), ("Hourly users", "hourly users"), ("CPU", "CPU"), ("P95 latency", "P95 latency"), ("", ""),
    ("iOS errors", "iOS errors"),
  ])
  func lowersOnlyOrdinaryWords(label: String, text: String) {
    #expect(words.inSentence(label) == text)
  }

  @Test func listsNames() {
    #expect(words.list([]) == "")
    #expect(words.list(["a"]) == "a")
    #expect(words.choice(of: ["a", "b"]) == "a or b")
    #expect(words.list(["a", "b", "c"]) == "a, b and c")
    #expect(words.list(["a", "b", "c", "d", "e"], limit: 2) == "a, b and 3 more")
    #expect(words.list(["a", "b", "c"], limit: 2) == "a, b and c")
  }

  @Test func setsNamesFromRightToLeftApart() {
    #expect(NameText.isolated("payment-api") == "payment-api")
    #expect(NameText.isolated("خدمة") == "\u{2068}خدمة\u{2069}")
    #expect(NameText.isolated("支払い") == "支払い")
  }

  @Test func dropsMarksThatForceADirection() {
    #expect(NameText.isolated("a\u{202E}b\u{2069}c") == "abc")
  }
}
