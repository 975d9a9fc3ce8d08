import Datasets
import Ingestion
import Scenarios
import Templating
import YAML

extension ExitCode {
  /// What `error` means to the shell: the one place that says so.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as StepError: ExitCode(error.underlying)
      case is CancellationError: .interrupted
      case is UsageError, is ScenarioError: .usage
      case is TemplateError, is YAMLError, is IngestionError, is ZoneError: .badData
      case let error as FileError: error.exitCode
      case let error as OutputError: error.exitCode
      case let error as DoorError: error.exitCode
      default: .internalFault
      }
  }
}
