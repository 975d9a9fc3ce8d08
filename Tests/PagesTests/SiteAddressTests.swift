import Pages
import Testing

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"), ("https://example.org/", "https://example.org/"),
    ("HTTPS://Example.ORG/Reports/May", "https://example.org/Reports/May/"),
    ("http://localhost:8000/a%20b/", "http://localhost:8000/a%20b/"),
    ("https://user-pages.example.io/r~1", "https://user-pages.example.io/r~1/"),
  ])
  func isTheFolderOfTheSite(text: String, address: String) {
    #expect(SiteAddress(text)?.text == address)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "ftp://example.org", "javascript://example.org/%0aalert(1)", "https://",
    "https:///a", "https://user@example.org", "https://example.org:0", "https://example.org:70000",
    "https://example.org:x", "https://example.org/?a=b", "https://example.org/#a", "https://example.org/a b",
    "https://example.org/\"><script>", "https://example.org/a//b", "https://example.org/../b", "https://-a.org",
    "https://example..org", "https://exämple.org", "https://example.org/%2", "https://example.org/%zz",
    "https://example.org/index.html", "https://example.org/'", "https://example.org\n",
  ])
  func isNothingElse(text: String) {
    #expect(SiteAddress(text) == nil)
  }
}
