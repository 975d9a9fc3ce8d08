import DebriefCommand
import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// An attached file opens by itself from any location, with all functions of the page in the report.
  @Suite struct AttachedFileTests {
    @Test func opensAloneWithTheNetworkOff() async throws {
      let folder = try TemporaryFolder()
      let surroundings = Surroundings(
        environment: [:], errorsAreOnTerminal: false, writeResult: { _ in }, writeMessage: { _ in })
      try #require(
        await Debrief.run(
          ["demo", "--days", "8", "--attach", "--output", folder("report"), "--quiet"], in: surroundings) == 0)
      for path in ["attach/report.html", "incidents/payment-gateway-outage/incident.html"] {
        let alone = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: folder("report/" + path), toPath: alone("saved.html"))
        let base = URL(fileURLWithPath: alone.path, isDirectory: true).absoluteString
        let page = try await Page(in: try #require(Stage.current).browser, .desktop)
        try await page.goOffline()
        try await page.open(base + "saved.html")
        try await page.wait(for: "document.querySelector('.wide.chart')")
        try await page.press("/")
        let text: String = try await page.value("document.querySelector('main').innerText")
        #expect(!text.contains("{\""), "data for scripts are not to be read")
        #expect(page.complaints.isEmpty, "\(path): \(page.complaints)")
        #expect(page.requests.allSatisfy { $0 == base + "saved.html" || $0.hasPrefix("data:") }, "\(page.requests)")
        let isStyled: Bool = try await page.value("getComputedStyle(document.querySelector('h1')).fontSize !== '32px'")
        #expect(isStyled, "the style sheet is heeded")
        await page.close()
      }
    }
  }
}
