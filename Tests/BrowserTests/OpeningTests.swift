import Testing

extension BrowserTests {
  /// A report opens from any location, requests nothing external, and causes no browser errors.
  @Suite struct OpeningTests {
    private static let policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"

    private func expectQuiet(_ page: Page, base: String, _ path: String) {
      #expect(page.complaints.isEmpty, "\(path): \(page.complaints)")
      let outside = page.requests.filter { !$0.hasPrefix(base) }
      #expect(outside.isEmpty, "\(path) asks for \(outside)")
    }

    @Test func opensFromDiskWithTheNetworkOff() async throws {
      let stage = try #require(Stage.current)
      #expect(!stage.pages.isEmpty)
      for path in stage.pages {
        try await visit(path) { page in expectQuiet(page, base: stage.disk, path) }
      }
    }

    @Test func keepsToAStrictPolicyInASubPath() async throws {
      let stage = try #require(Stage.current)
      let server = try StaticServer(stage.site, under: "/team/a%20report/", policy: Self.policy)
      defer { server.stop() }
      for path in stage.pages {
        try await visit(path, from: server.base) { page in expectQuiet(page, base: server.base, path) }
      }
    }

    @Test func theServerHasNothingOutsideItsFolder() async throws {
      let server = try StaticServer(try #require(Stage.current).site, under: "/team/report/")
      defer { server.stop() }
      await #expect(throws: BrowserError.self) { try await visit("../index.html", from: server.base) { _ in } }
    }
  }
}
