public import Text

extension BigQueryError: DiagnosticError {
  /// `table revenue_metrics: fault; way out`, for a failed job with its complaints.
  public var diagnostic: Diagnostic {
    var details: [String] = []
    if case .jobFailed(_, let lines) = fault { details = lines }
    return Diagnostic(
      at: Diagnostic.Location(place), fault.summary, wayOut: fault.wayOut, details: details, code: fault.code)
  }

  /// Whether it says something about one table, and nothing about others.
  public var isOfOneTable: Bool {
    switch fault {
    case .jobFailed, .foreignTable, .schemaDrift: true
    case .malformedName, .emulatorElsewhere, .unauthorized, .noCredentials, .unusableCredentials, .forbidden, .notFound,
      .serviceNotEnabled, .quotaExceeded, .tooManyBytes, .redirected, .refused, .unreachable, .exhausted, .untrusted,
      .malformedAnswer, .stillRunning, .wrongLocation:
      false
    }
  }
}

extension BigQueryError.Fault {
  /// What is wrong, without a way out.
  public var summary: String { words.summary }

  fileprivate var wayOut: String { words.wayOut }

  private var words: (summary: String, wayOut: String) {
    switch self {
    case .malformedName(let text, let kind): ("'\(Line.of(text))' is not a valid \(kind.rawValue)", kind.rule)
    case .emulatorElsewhere(let text):
      ("'\(Line.of(text))' is not on this machine", "use 127.0.0.1:PORT, or unset it to reach Google")
    case .unauthorized(let message):
      (
        "Google rejects the credentials (\(message))",
        "log in again with 'gcloud auth login', or set a fresh token in DEBRIEF_BIGQUERY_TOKEN"
      )
    case .noCredentials(let tried):
      (
        "no credentials found (\(tried.joined(separator: "; ")))",
        "log in with 'gcloud auth application-default login', set a token in DEBRIEF_BIGQUERY_TOKEN, or name a key with --credentials"
      )
    case .unusableCredentials(let message, let wayOut): (message, wayOut)
    case .forbidden(let message):
      (
        "no permission (\(message))",
        "request the roles BigQuery Data Editor and BigQuery Job User on the project"
      )
    case .notFound(let message): ("not found (\(message))", "check the project, dataset and location")
    case .serviceNotEnabled(let message):
      ("BigQuery is not available (\(message))", "enable its API and billing for the project")
    case .quotaExceeded(let message): ("the quota is exhausted (\(message))", "wait or request more, then run again")
    case .tooManyBytes(let message):
      ("the query was not run (\(message))", "raise maximum_bytes_billed, or report a shorter `period`")
    case .redirected(let status):
      ("redirected (\(status)), which is never followed", "check for a proxy in between")
    case .refused(let message): ("refused (\(message))", "check the request, or run again later")
    case .unreachable(let explanation, let attempts):
      (
        "not reached in \(attempts) attempts (\(explanation))",
        "check the network and run again to continue"
      )
    case .exhausted(let message, let attempts):
      ("refused \(attempts) times (\(message))", "run again later to continue")
    case .untrusted(let explanation):
      (
        "no trusted connection (\(explanation))",
        "check the clock, the package ca-certificates, and proxies in between"
      )
    case .malformedAnswer(let what):
      ("unreadable answer (\(what))", "run again, and check for a proxy in between")
    case .stillRunning(let seconds): ("still running after \(seconds) s", "run again to keep waiting")
    case .jobFailed(let id, _): ("load job \(id) failed", "correct the data and run again")
    case .wrongLocation(let found, let wanted):
      (
        "is in \(found), not in \(wanted), and cannot be moved",
        "leave out --location, or name another dataset"
      )
    case .foreignTable:
      ("exists and was not created by Debrief", "name another dataset, or delete the table")
    case .schemaDrift(let differences):
      (
        "its columns differ from the data (\(differences.joined(separator: ", ")))",
        "name another dataset, or delete the table with 'bq rm --table'"
      )
    }
  }

  fileprivate var code: ExitCode {
    switch self {
    case .malformedName, .emulatorElsewhere: .usage
    case .unauthorized, .noCredentials, .unusableCredentials, .forbidden: .noPermission
    case .notFound: .missingInput
    case .jobFailed, .wrongLocation, .foreignTable, .schemaDrift: .badData
    case .serviceNotEnabled, .quotaExceeded, .tooManyBytes, .redirected, .refused, .unreachable, .exhausted, .untrusted,
      .malformedAnswer, .stillRunning:
      .unavailable
    }
  }
}

extension ResourceName.Kind {
  /// What a name of the kind may be.
  fileprivate var rule: String {
    switch self {
    case .project: "use the project’s ID: lowercase letters, digits and dashes"
    case .dataset: "use letters, digits and underscores"
    case .location: "use a location such as EU or us-central1"
    }
  }
}
