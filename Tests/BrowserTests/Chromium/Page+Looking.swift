import Foundation

extension Page {
  /// Looks at the page in another view; of scripts, those of the next page that is opened.
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
        // Nothing for the screen: a medium that is named is kept to when the page is printed, too.
        "media": view.medium == .print ? "print" : "",
        "features": [
          ["name": "prefers-color-scheme", "value": .text(view.scheme.rawValue)],
          // Nothing is looked at while it moves.
          ["name": "prefers-reduced-motion", "value": "reduce"],
        ],
      ])
    try await send("Emulation.setScriptExecutionDisabled", ["value": .flag(!view.hasScripts)])
  }

  /// Cuts off the network, so that only files can be had.
  func goOffline() async throws {
    try await send(
      "Network.emulateNetworkConditions",
      ["offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
  }

  /// A picture of what is in the window, or of the whole page, as PNG.
  func screenshot(whole: Bool = false) async throws -> Data {
    let answer = try await send("Page.captureScreenshot", ["format": "png", "captureBeyondViewport": .flag(whole)])
    return Data(base64Encoded: answer["data"].text ?? "") ?? Data()
  }

  /// The page as it is printed.
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
