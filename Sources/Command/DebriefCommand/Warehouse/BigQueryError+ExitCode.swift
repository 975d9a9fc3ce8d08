import Warehouses

extension BigQueryError {
  /// What the error means to the shell.
  var exitCode: ExitCode {
    switch fault {
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
