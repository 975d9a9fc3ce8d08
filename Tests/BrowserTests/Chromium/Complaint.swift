/// Misbehaviour of a page.
struct Complaint: Sendable, CustomStringConvertible {
  enum Kind: String, Sendable {
    /// An error or a warning on the console.
    case console
    /// A script that throws.
    case exception
    /// A failed request, or an error response.
    case failedRequest = "failed request"
    /// A violation of the content security policy.
    case policy
  }

  let kind: Kind
  let text: String

  var description: String { "\(kind.rawValue): \(text)" }
}

extension Complaint {
  /// The complaint for an event of the browser; nil for any other event.
  init?(_ event: DevTools.Event) {
    let parameters = event.parameters
    switch event.method {
    case "Runtime.consoleAPICalled" where ["error", "warning", "assert"].contains(parameters["type"].text):
      let words = parameters["args"].list.map { $0["value"].text ?? $0["description"].text ?? "" }
      self.init(kind: .console, text: words.joined(separator: " "))
    case "Runtime.exceptionThrown":
      let details = parameters["exceptionDetails"]
      self.init(kind: .exception, text: details["exception"]["description"].text ?? details["text"].text ?? "")
    case "Log.entryAdded" where ["error", "warning"].contains(parameters["entry"]["level"].text):
      self.init(kind: .console, text: parameters["entry"]["text"].text ?? "")
    case "Network.loadingFailed":
      self.init(kind: .failedRequest, text: parameters["errorText"].text ?? "")
    case "Network.responseReceived" where (parameters["response"]["status"].number ?? 0) >= 400:
      self.init(kind: .failedRequest, text: parameters["response"]["url"].text ?? "")
    case "Audits.issueAdded" where parameters["issue"]["code"].text == "ContentSecurityPolicyIssue":
      let details = parameters["issue"]["details"]["contentSecurityPolicyIssueDetails"]
      let words = [details["violatedDirective"], details["contentSecurityPolicyViolationType"], details["blockedURL"]]
      self.init(kind: .policy, text: words.compactMap(\.text).joined(separator: " "))
    default: return nil
    }
  }
}
