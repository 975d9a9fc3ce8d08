internal import JSON
internal import Text

/// Why the service rejected a request, according to its answer.
struct Refusal {
  let status: Int
  /// Google's identifier of the reason; empty if there is none, as on a gateway's error page.
  let reason: String
  /// The message for people, on one line.
  let message: String
  let retryAfter: Int?

  init(_ answer: HTTPResponse) {
    status = answer.status
    let error = answer.body?["error"]
    // The token endpoint writes `error` as a word, with a separate sentence.
    let first = error?["errors"]?.elements.first
    reason = first?["reason"]?.string ?? error?.string ?? ""
    message =
      (error?["message"]?.string ?? first?["message"]?.string ?? answer.body?["error_description"]?.string).map(Line.of)
      ?? "no explanation"
    retryAfter = answer.retryAfter
  }

  private static let passingReasons: Set = ["rateLimitExceeded", "backendError", "internalError"]
  private static let passingStatuses: Set = [408, 429, 500, 502, 503, 504]

  /// Whether a later attempt may succeed.
  var isPassing: Bool { Self.passingReasons.contains(reason) || Self.passingStatuses.contains(status) }

  /// The refusal on one line: `503, backendError: try again`.
  var words: String { "\(status)\(reason.isEmpty ? "" : ", \(reason)"): \(message)" }

  /// The corresponding fault for the user.
  var fault: BigQueryError.Fault {
    switch (status, reason) {
    case (401, _): .unauthorized(message)
    case (_, "bytesBilledLimitExceeded"): .tooManyBytes(message)
    case (_, "quotaExceeded"): .quotaExceeded(message)
    case (_, "accessNotConfigured"), (_, "billingNotEnabled"): .serviceNotEnabled(message)
    case (403, _): .forbidden(message)
    case (404, _): .notFound(message)
    case (300..<400, _): .redirected(status)
    default: .refused(words)
    }
  }
}
