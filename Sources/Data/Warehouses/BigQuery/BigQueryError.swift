/// Why BigQuery did not do what was asked.
public struct BigQueryError: Error, Hashable, Sendable {
  /// The fault.
  public enum Fault: Hashable, Sendable {
    /// A name that is not valid for its kind.
    case malformedName(String, ResourceName.Kind)
    /// An emulator that is not on this machine.
    case emulatorElsewhere(String)
    /// The credentials were rejected.
    case unauthorized(String)
    /// No credentials exist; the value lists the attempts.
    case noCredentials([String])
    /// Credentials exist, but cannot be used.
    case unusableCredentials(String, wayOut: String)
    /// The credentials lack permission.
    case forbidden(String)
    /// The resource does not exist, or is elsewhere.
    case notFound(String)
    /// The service is not enabled for the project, or has no billing.
    case serviceNotEnabled(String)
    /// The project has exceeded its quota.
    case quotaExceeded(String)
    /// The query would read more bytes than allowed.
    case tooManyBytes(String)
    /// The service redirected the request, which is not followed.
    case redirected(Int)
    /// Any other refusal.
    case refused(String)
    /// The service does not respond; the number of attempts.
    case unreachable(String, attempts: Int)
    /// The request was rejected on every attempt, but may be accepted later.
    case exhausted(String, attempts: Int)
    /// The server's identity could not be verified.
    case untrusted(String)
    /// The answer cannot be parsed; the reason.
    case malformedAnswer(String)
    /// A job exceeded the maximum duration.
    case stillRunning(seconds: Int)
    /// A job failed; one line per error.
    case jobFailed(id: String, lines: [String])
    /// The dataset is in a different location than specified.
    case wrongLocation(found: String, wanted: String)
    /// A table with this name exists that Debrief did not create.
    case foreignTable
    /// A table of an earlier load has other columns; the differences.
    case schemaDrift([String])
  }

  /// The object of the request: `table revenue_metrics`.
  public let place: String
  /// The fault.
  public let fault: Fault

  /// The fault at `place`.
  public init(_ fault: Fault, at place: String) {
    self.fault = fault
    self.place = place
  }
}
