import Testing
import Text

@Suite struct CSVFieldTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""),
    ("a\tb", "a\tb"), ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
  ])
  func quotesWhatWouldEndAField(text: String, expected: String) {
    #expect(CSVField.quoted(text) == expected)
  }

  @Test(arguments: [("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("a\tb", "\"a\tb\""), ("größe", "größe")])
  func quotesEmptyFieldsAndControlsWhereAReaderIsPicky(text: String, expected: String) {
    #expect(CSVField.quoted(text, .cautious) == expected)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@a", "＝1", "﹣1", "\ta", "\ra", " =1", "\u{200B}=1", "\n=1"])
  func turnsFormulasIntoText(text: String) {
    #expect(CSVField.guarded(text) == "'" + text)
  }

  @Test(arguments: ["", "a=1", "1-2", "€", "payment-api"])
  func leavesOtherTextsAlone(text: String) {
    #expect(CSVField.guarded(text) == text)
  }
}
