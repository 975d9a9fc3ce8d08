internal import JSON
internal import Text

/// Why the service refused a request, as its answer says.
struct Refusal {
  let status: Int
  /// Google's word for the reason; empty where there is none, as on pages that gateways send.
  let reason: String
  /// What it says to people, in a line.
  let message: String
  let retryAfter: Int?

  init(_ answer: HTTPResponse) {
    status = answer.status
    let error = answer.body?["error"]
    // The token endpoint writes `error` as a word, with a sentence beside it.
    let first = error?["errors"]?.elements.first
    reason = first?["reason"]?.string ?? error?.string ?? ""
    message =
      (error?["message"]?.string ?? first?["message"]?.string ?? answer.body?["error_description"]?.string).map(Line.of)
      ?? "no explanation"
    retryAfter = answer.retryAfter
  }

  private static let passingReasons: Set = ["rateLimitExceeded", "backendError", "internalError"]
  private static let passingStatuses: Set = [408, 429, 500, 502, 503, 504]

  /// Whether it may be granted another time.
  var isPassing: Bool { Self.passingReasons.contains(reason) || Self.passingStatuses.contains(status) }

  /// The refusal in a line: `503, backendError: try again`.
  var words: String { "\(status)\(reason.isEmpty ? "" : ", \(reason)"): \(message)" }

  /// What it means to the user.
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
