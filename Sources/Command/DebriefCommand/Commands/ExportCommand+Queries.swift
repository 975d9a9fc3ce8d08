import Analysis
import Prose
import Queries
import Templates
import Warehouses

extension ExportCommand {
  /// The queries that a report on `findings` shows, in BigQuery's dialect, as far as somebody wrote them in it.
  func queries(on findings: Findings, rows: SourceRows, own: [Query]) throws -> [Bundle.File] {
    let builtIn = Templates.embedded.filter { $0.key.hasPrefix(QueryCatalog.folder) }
    // Asked here too: what the data cannot carry is left out, and a fault is told with its file and line.
    let answers = try QueryCatalog(builtIn, own: own)
      .answers(of: ReportDatabase(of: findings, rows: rows), in: Vocabulary(findings, in: TextFiles.english())) {
        .repeatable(watching: $0, step.console)
      }
    return answers.compactMap { answer in
      answer.bigQuery.map { sql in
        let head = [answer.title, answer.question].compactMap(\.self).map {
          "-- " + $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
        }
        return Bundle.File(path: "queries/\(answer.slug).sql", text: head.joined() + sql + "\n")
      }
    }
  }
}
