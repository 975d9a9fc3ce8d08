/// Why BigQuery did not do what was asked.
public struct BigQueryError: Error, Hashable, Sendable {
  /// What is wrong at the place.
  public enum Fault: Hashable, Sendable {
    /// A name that cannot be one.
    case malformedName(String, ResourceName.Kind)
    /// An emulator that is not on this machine.
    case emulatorElsewhere(String)
    /// The credentials were refused.
    case unauthorized(String)
    /// There are no credentials; what was tried.
    case noCredentials([String])
    /// Credentials are there, but cannot be used.
    case unusableCredentials(String, wayOut: String)
    /// The credentials do not allow it.
    case forbidden(String)
    /// There is no such thing, or it is elsewhere.
    case notFound(String)
    /// The service is not enabled for the project, or has no billing.
    case serviceNotEnabled(String)
    /// The project has used up what it may.
    case quotaExceeded(String)
    /// The query would read more than it may.
    case tooManyBytes(String)
    /// The service sent the request elsewhere, which is not followed.
    case redirected(Int)
    /// Any other refusal.
    case refused(String)
    /// Nothing answers; how often it was tried.
    case unreachable(String, attempts: Int)
    /// What was refused every time may be granted later.
    case exhausted(String, attempts: Int)
    /// The other side could not prove who it is.
    case untrusted(String)
    /// The answer cannot be read; what is wrong with it.
    case malformedAnswer(String)
    /// A job took longer than any may.
    case stillRunning(seconds: Int)
    /// A job failed; a line for each thing that is wrong.
    case jobFailed(id: String, lines: [String])
    /// The dataset is in another place than was said.
    case wrongLocation(found: String, wanted: String)
    /// A table that Debrief did not make has the name.
    case foreignTable
    /// A table of an earlier load has other columns; what differs.
    case schemaDrift([String])
  }

  /// What was being worked on: `table revenue_metrics`.
  public let place: String
  /// What is wrong there.
  public let fault: Fault

  /// The fault at `place`.
  public init(_ fault: Fault, at place: String) {
    self.fault = fault
    self.place = place
  }
}
