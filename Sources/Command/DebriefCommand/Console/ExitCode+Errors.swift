import CairoDrawing
import Configuration
import Ingestion
import Queries
import Scenarios
import Templating
import Time
import Warehouses
import YAML

extension ExitCode {
  /// What `error` means to the shell: the one place that says so.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as StepError: ExitCode(error.underlying)
      case is CancellationError: .interrupted
      case is UsageError: .usage
      case is ThreadError: .unavailable
      case is ScenarioError: .usage
      case is YAMLError, is IngestionError, is ZoneError, is TemplateError, is LogoError: .badData
      case DrawingError.unreadableFont: .badData
      case let error as FileError: error.exitCode
      case let error as OutputError: error.exitCode
      case let error as DoorError: error.exitCode
      case let error as QuestionError: error.exitCode
      case is QueryError, is PushDownError, is ReportLimitError: .badData
      case let error as VerifyError: error.exitCode
      case let error as ReportError: error.exitCode
      case let error as BigQueryError: error.exitCode
      default: .internalFault
      }
  }
}
