import Testing
import Text

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("a-Z.0_~", "a-Z.0_~"), ("/data/file:x?mode=rwc#%.db", "%2Fdata%2Ffile%3Ax%3Fmode%3Drwc%23%25.db"),
    ("é ", "%C3%A9%20"),
    ("", ""),
  ])
  func keepsWhatIsUnreserved(text: String, expected: String) {
    #expect(text.percentEncoded() == expected)
    #expect(text.percentEncoded(keeping: "/") == expected.replacing("%2F", with: "/"))
  }
}
