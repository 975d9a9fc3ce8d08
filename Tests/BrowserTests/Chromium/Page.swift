import Foundation
import Synchronization

/// A browser page in its own session, which shares nothing with other pages.
final class Page: Sendable {
  private struct State {
    var hasLoaded = false
    var complaints: [Complaint] = []
    var requests: [String] = []
  }

  let tools: DevTools
  let session: String
  private let context: String
  private let state = Mutex(State())

  /// The longest time for a page to fulfil a condition.
  static let patience = Duration.seconds(30)

  /// Creates an empty page in `browser` with this `view`.
  init(in browser: Browser, _ view: View) async throws {
    tools = browser.tools
    let context = try await tools.send("Target.createBrowserContext")["browserContextId"]
    self.context = context.text ?? ""
    let target = try await tools.send("Target.createTarget", ["url": "about:blank", "browserContextId": context])
    let session = try await tools.send(
      "Target.attachToTarget", ["targetId": target["targetId"], "flatten": true])["sessionId"]
    self.session = session.text ?? ""
    tools.listen(to: self.session) { [weak self] event in self?.hear(event) }
    for domain in ["Page", "Runtime", "Log", "Network", "Audits"] { try await send("\(domain).enable") }
    try await send("Emulation.setFocusEmulationEnabled", ["enabled": true])
    try await look(view)
  }

  /// Its misbehaviour so far.
  var complaints: [Complaint] { state.withLock { $0.complaints } }
  /// Addresses of all its requests, its own first.
  var requests: [String] { state.withLock { $0.requests } }

  /// Sends a command to this page.
  @discardableResult
  func send(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
    try await tools.send(method, parameters, to: session)
  }

  /// Opens `address` and waits until everything is loaded.
  func open(_ address: String) async throws {
    state.withLock { $0.hasLoaded = false }
    let answer = try await send("Page.navigate", ["url": .text(address)])
    if let error = answer["errorText"].text { throw BrowserError.unreachable(address, error) }
    try await wait(for: "\(address) to load") { self.state.withLock { $0.hasLoaded } }
    // Issues arrive slightly after the load event, but before the page's response to a command.
    try await send("Runtime.evaluate", ["expression": "0"])
  }

  func close() async {
    tools.listen(to: session, nil)
    _ = try? await tools.send("Target.disposeBrowserContext", ["browserContextId": .text(context)])
  }

  /// The value of a JavaScript expression in the page, which must be representable in JSON.
  func value<Result: Decodable>(_ expression: String, as type: Result.Type = Result.self) async throws -> Result {
    let script = "JSON.stringify((\(expression)) ?? null)"
    let answer = try await send("Runtime.evaluate", ["expression": .text(script), "returnByValue": true])
    let details = answer["exceptionDetails"]
    guard details == .null else {
      throw BrowserError.threw(expression, details["exception"]["description"].text ?? details["text"].text ?? "")
    }
    return try JSONDecoder().decode(type, from: Data((answer["result"]["value"].text ?? "null").utf8))
  }

  /// Waits until a JavaScript expression is true.
  func wait(for expression: String) async throws {
    try await wait(for: expression) { try await self.value("!!(\(expression))") }
  }

  /// Waits until `condition` holds.
  private func wait(for words: String, _ condition: () async throws -> Bool) async throws {
    let start = ContinuousClock.now
    while try await !condition() {
      if ContinuousClock.now - start > Self.patience { throw BrowserError.waited(words) }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  private func hear(_ event: DevTools.Event) {
    state.withLock { state in
      if event.method == "Page.loadEventFired" { state.hasLoaded = true }
      if event.method == "Network.requestWillBeSent", let address = event.parameters["request"]["url"].text,
        // Browsers request this one themselves if a page declares no icon.
        !address.hasSuffix("/favicon.ico")
      {
        state.requests.append(address)
      }
      if let complaint = Complaint(event) { state.complaints.append(complaint) }
    }
  }
}
