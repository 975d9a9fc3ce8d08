import Foundation

extension Page {
  /// Changes the page's view; the setting for scripts applies from the next page on.
  func look(_ view: View) async throws {
    try await send(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(view.width)), "height": .number(Double(view.height)),
        "deviceScaleFactor": .number(view.density), "mobile": false,
      ])
    try await send(
      "Emulation.setEmulatedMedia",
      [
        // Empty for the screen: an explicit medium would also apply when the page is printed.
        "media": view.medium == .print ? "print" : "",
        "features": [
          ["name": "prefers-color-scheme", "value": .text(view.scheme.rawValue)],
          // Tests do not look at animations.
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ],
      ])
    try await send("Emulation.setScriptExecutionDisabled", ["value": .flag(!view.hasScripts)])
  }

  /// Disables the network, so that only local files load.
  func goOffline() async throws {
    try await send(
      "Network.emulateNetworkConditions",
      ["offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
  }

  /// A PNG picture of the window's content, or of the whole page.
  func screenshot(whole: Bool = false) async throws -> Data {
    let answer = try await send("Page.captureScreenshot", ["format": "png", "captureBeyondViewport": .flag(whole)])
    return Data(base64Encoded: answer["data"].text ?? "") ?? Data()
  }

  /// The page as printed.
  func printed(on paper: PrintedPage.Paper) async throws -> PrintedPage {
    let answer = try await send(
      "Page.printToPDF",
      [
        "paperWidth": .number(paper.inches.width), "paperHeight": .number(paper.inches.height),
        "preferCSSPageSize": false, "printBackground": false, "generateTaggedPDF": true,
        "generateDocumentOutline": true,
      ])
    return PrintedPage(pdf: Data(base64Encoded: answer["data"].text ?? "") ?? Data())
  }
}
