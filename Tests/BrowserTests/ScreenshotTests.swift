import Foundation
import Testing

extension BrowserTests {
  /// The README's pictures of the report, taken in the tests' views, in the folder `SCREENSHOTS`.
  @Suite(.enabled(if: Stage.screenshots != nil, "only 'make screenshots' takes pictures"))
  struct ScreenshotTests {
    private static let pages = [
      "index": "index.html", "incident": "incidents/payment-gateway-outage/index.html",
      "service": "services/payment-api/index.html", "correlations": "correlations/index.html",
    ]

    private static let views: [String: View] = {
      let desk = View(width: 1_200, height: 1_400)
      return ["light": desk, "dark": desk.dark, "phone": View(width: 390, height: 910, density: 2)]
    }()

    @Test(arguments: ["index", "incident", "service", "correlations"], ["light", "dark", "phone"])
    func takesAPicture(name: String, look: String) async throws {
      let folder = try #require(Stage.screenshots)
      let picture = try await visit(try #require(Self.pages[name]), in: try #require(Self.views[look])) { page in
        try await page.screenshot()
      }
      try #require(picture.starts(with: [0x89] + Data("PNG".utf8)))
      try picture.write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(look).png"))
    }
  }
}
