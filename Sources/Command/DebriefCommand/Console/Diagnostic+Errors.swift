package import Text

extension Diagnostic {
  /// What the user sees when a run is stopped before anything was replaced.
  static let interruption = Diagnostic("interrupted", wayOut: "the old output is intact", code: .interrupted)

  /// What to tell the user of `error`: the one place where errors become messages and exit codes.
  package init(of error: any Error) {
    self =
      switch error {
      case is CancellationError: .interruption
      case let error as any DiagnosticError: error.diagnostic
      default: Diagnostic("unexpected error: \(error)", wayOut: "report it as a bug of Debrief", code: .internalFault)
      }
  }
}
