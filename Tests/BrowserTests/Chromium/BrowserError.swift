/// Errors between a test and the browser.
enum BrowserError: Error, CustomStringConvertible {
  /// The browser has ended, or never started; with its last output.
  case ended(String)
  /// The browser rejects a command.
  case refused(String, String)
  /// A script that a test runs in a page throws.
  case threw(String, String)
  /// A page cannot be opened.
  case unreachable(String, String)
  /// A condition that a test waits for does not occur.
  case waited(String)
  /// No element matches a selector.
  case nothing(String)
  /// The program that builds the report fails.
  case noReport(String)

  var description: String {
    switch self {
    case .ended(let log): "Chromium has ended; its last words:\n\(log)"
    case .refused(let method, let reason): "Chromium refuses \(method): \(reason)"
    case .threw(let script, let error): "\(script)\nthrows \(error)"
    case .unreachable(let address, let reason): "\(address) cannot be opened: \(reason)"
    case .waited(let condition): "waited in vain for: \(condition)"
    case .nothing(let selector): "nothing in the page is “\(selector)”, or it is not shown"
    case .noReport(let messages): "the report under test cannot be made: \(messages)"
    }
  }
}
