import Templating

extension ExitCode {
  /// What `error` means to the shell: the one place that says so.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as StepError: ExitCode(error.underlying)
      case is CancellationError: .interrupted
      case is UsageError: .usage
      case is TemplateError: .badData
      case let error as FileError: error.exitCode
      case let error as OutputError: error.exitCode
      case let error as DoorError: error.exitCode
      default: .internalFault
      }
  }
}
