extension BigQueryError: CustomStringConvertible {
  /// Place, fault and way out; for a failed job a line each.
  public var description: String {
    if case .jobFailed(let id, let lines) = fault {
      return (lines.map { "\(place): \($0)" } + ["\(place): the job \(id) failed; mend what it says and run again"])
        .joined(separator: "\n")
    }
    return "\(place): \(words)"
  }

  /// Fault and way out.
  public var words: String {
    switch fault {
    case .malformedName(let text, let kind): "'\(Line.of(text))' names no \(kind.rawValue); \(kind.rule)"
    case .emulatorElsewhere(let text):
      "'\(Line.of(text))' is not on this machine; give 127.0.0.1:PORT, or unset it to reach Google"
    case .unauthorized(let message):
      "Google refuses the credentials (\(message)); log in again by 'gcloud auth login', or give a fresh token in "
        + "DEBRIEF_BIGQUERY_TOKEN"
    case .noCredentials(let tried):
      "no credentials (looked for: \(tried.joined(separator: "; "))); log in by 'gcloud auth application-default login', "
        + "or put a token into DEBRIEF_BIGQUERY_TOKEN"
    case .unusableCredentials(let message): message
    case .forbidden(let message):
      "no permission (\(message)); ask for the roles BigQuery Data Editor and BigQuery Job User on the project"
    case .notFound(let message): "not found (\(message)); check --project, --dataset and --location"
    case .serviceNotEnabled(let message):
      "BigQuery is not available (\(message)); switch on its API and billing for the project"
    case .quotaExceeded(let message): "the quota is used up (\(message)); wait, or ask for more, and run again"
    case .tooManyBytes(let message):
      "the query was not run (\(message)); raise maximum_bytes_billed, or report a shorter `period`"
    case .redirected(let status): "sent elsewhere (\(status)), which is never followed; look for a proxy in between"
    case .refused(let message): "refused (\(message))"
    case .unreachable(let explanation, let attempts):
      "not reached in \(attempts) attempts (\(explanation)); check the network and run again, which goes on where this ended"
    case .exhausted(let message, let attempts):
      "refused \(attempts) times (\(message)); run again later, which goes on where this ended"
    case .untrusted(let explanation):
      "no trusted connection (\(explanation)); check the clock, the package ca-certificates, and proxies in between"
    case .malformedAnswer(let what):
      "an answer that cannot be read: \(what); run again, and look for a proxy in between"
    case .stillRunning(let seconds): "still running after \(seconds) s; run again to wait on"
    case .jobFailed: ""
    case .wrongLocation(let found, let wanted):
      "is in \(found), not in \(wanted), and cannot be moved; leave out --location, or name another dataset"
    case .foreignTable: "exists and was not made by Debrief; name another dataset, or remove the table"
    case .schemaDrift(let differences):
      "has other columns than the data (\(differences.joined(separator: ", "))); name another dataset, or remove the "
        + "table by 'bq rm --table'"
    }
  }
}

extension BigQueryError {
  /// Whether it says something of one table, and nothing of others.
  public var isOfOneTable: Bool {
    switch fault {
    case .jobFailed, .foreignTable, .schemaDrift: true
    default: false
    }
  }
}

extension ResourceName.Kind {
  /// What a name of the kind may be.
  fileprivate var rule: String {
    switch self {
    case .project: "give the project's ID: small letters, digits and dashes"
    case .dataset: "use letters, digits and underscores"
    case .location: "give a place such as EU or us-central1"
    }
  }
}
