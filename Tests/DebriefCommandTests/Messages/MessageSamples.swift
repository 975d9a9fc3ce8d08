import CairoDrawing
import Configuration
import DebriefCommand
import Ingestion
import Queries
import SQL
import Scenarios
import Templating
import Text
import Warehouses
import YAML

/// A value of every case of every error: each type names the sample that follows a case, in a switch that does not compile when a case is
/// missing.
enum MessageSamples {
  /// All samples of a chain, which begins after nil.
  static func all<Sample>(_ next: (Sample?) -> Sample?) -> [Sample] {
    var samples: [Sample] = []
    while let sample = next(samples.last) { samples.append(sample) }
    return samples
  }

  /// The messages of each type of error.
  static var errors: [(title: String, diagnostics: [Diagnostic])] {
    let loose: [any Error] = [CancellationError(), UnknownError.unforeseen]
    return [
      ("Any error", loose.map { Diagnostic(of: $0) }),
      ("Command line: UsageError", all(usage).map(\.diagnostic)),
      ("Generating: ScenarioError", all(scenario).map(\.diagnostic)),
      ("Files: FileError", files.map(\.diagnostic)),
      ("System: DoorError", all(door).map(\.diagnostic)),
      ("Time zones: ZoneError", all(zone).map(\.diagnostic)),
      ("Output: OutputError", all(output).map(\.diagnostic)),
      ("Configuration: YAMLError", all(yaml).map { YAMLError($0, at: yamlPlace).diagnostic }),
      ("Logo: LogoError", all(logo).map { LogoError(file: "logo.svg", line: 3, fault: $0).diagnostic }),
      (
        "Tables: IngestionError",
        all(ingestion).map {
          IngestionError($0, file: "revenue.csv", line: 12, column: "hourly_revenue").diagnostic
        }
      ),
      (
        "Tables of a database: PushDownError",
        all(pushDown).map { PushDownError($0, table: "orders", column: "amount").diagnostic }
      ),
      ("BigQuery: BigQueryError", all(bigQuery).map { BigQueryError($0, at: "table revenue").diagnostic }),
      ("SQL: DatabaseError", all(database).map(\.diagnostic)),
      (
        "Queries of a report: QueryError", all(query).map { QueryError($0, file: "slow-hours.sql", line: 3).diagnostic }
      ),
      ("debrief query: QuestionError", all(question).map(\.diagnostic)),
      ("Limits: ReportLimitError", limits.map(\.diagnostic)),
      ("Templates: TemplateError", all(template).map { TemplateError(place: templatePlace, fault: $0).diagnostic }),
      ("Drawings: DrawingError", all(drawing).map(\.diagnostic)),
      ("debrief verify and diff: ReportError", all(report).map(\.diagnostic)),
    ]
  }

  private enum UnknownError: Error { case unforeseen }

  private static let templatePlace = Templating.Place(of: 0, in: [], file: "page.mustache")
  private static let yamlPlace = YAML.Place(file: "debrief.yaml", line: 7, column: 5)
}
