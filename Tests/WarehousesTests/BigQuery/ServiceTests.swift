import Testing
import Warehouses

@Suite struct ServiceTests {
  @Test(arguments: [
    ("127.0.0.1:9050", "http://127.0.0.1:9050"), ("http://localhost:9050/", "http://localhost:9050"),
    ("[::1]:9050", "http://[::1]:9050"), ("127.1.2.3:1", "http://127.1.2.3:1"),
  ])
  func anEmulatorIsOnThisMachine(text: String, root: String) throws {
    let service = try Service(emulatorAt: text)
    #expect(service.root == root)
    #expect(service.isEmulator)
  }

  @Test(arguments: [
    "example.org:9050", "http://10.0.0.1:9050", "https://127.0.0.1:9050", "127.0.0.1.example.org",
    "http://127.0.0.1@evil:80",
    "localhost.evil", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:80/path", "", "http://", "127.0.0.256:1",
    "0.0.0.0:1",
  ])
  func anEmulatorElsewhereIsRefused(text: String) {
    #expect(throws: BigQueryError(.emulatorElsewhere(text), at: "BIGQUERY_EMULATOR_HOST")) {
      try Service(emulatorAt: text)
    }
  }

  @Test(arguments: [
    (ResourceName.Kind.project, "my-project-1"), (.project, "example.com:reports"), (.dataset, "shop_2024"),
    (.location, "us-central1"), (.location, "EU"),
  ])
  func takesNames(kind: ResourceName.Kind, text: String) throws {
    #expect(try ResourceName(kind, text).text == text)
  }

  @Test(
    arguments: [ResourceName.Kind.project, .dataset, .location],
    ["", "a b", "x/../y", "`x`", "x;--", "$(id)", "-rf", "ümlaut", "x\n", "x?y=1", String(repeating: "x", count: 2000)])
  func refusesWhatCouldBeReadAsMoreThanAName(kind: ResourceName.Kind, text: String) {
    #expect(throws: BigQueryError.self) { try ResourceName(kind, text) }
  }

  @Test func aTokenIsNeverSeen() throws {
    let token = try #require(Token("ya29.secret"))
    #expect(!"\(token) \(String(reflecting: token)) \(Mirror(reflecting: token).children.count)".contains("secret"))
    #expect(String(describing: [token]).contains("secret") == false)
    #expect(token.authorization.value == "Bearer ya29.secret")
    for text in ["", "a b", "a\r\nX-Evil: 1", "ü"] { #expect(Token(text) == nil) }
  }

  @Test func parametersAreEncoded() {
    let request = Request(.get, "https://x", parameters: [("a", "b c&d=ü/"), ("none", nil)])
    #expect(request.address == "https://x?a=b%20c%26d%3D%C3%BC%2F")
  }
}
