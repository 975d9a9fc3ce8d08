import Configuration
import Ingestion
import Pages
import PushDown

extension OpenedSource {
  /// What rolled the tables up, where it was not Debrief itself, and how it was asked; outside readers learn no names.
  func engine(isRedacted: Bool) -> [Provenance.Setting] {
    guard let pushed, let database = configuration.database else { return [] }
    let (engine, name) =
      switch database {
      case .bigQuery(let warehouse): ("BigQuery", "\(warehouse.project).\(warehouse.dataset)")
      case .sqlite(let file): ("SQLite", file.split(separator: "/").last.map(String.init) ?? file)
      }
    if isRedacted { return [Provenance.Setting("Engine", engine)] }
    let statements = zip(pushed.queries, pushed.rollUps).flatMap { query, rollUp in
      [Provenance.Setting("SQL for \(query.table)", query.buckets)]
        + (rollUp.isFinerThanBuckets ? [Provenance.Setting("SQL for rows of \(query.table)", query.moments)] : [])
    }
    return [Provenance.Setting("Engine", "\(engine), \(name)")] + statements
  }
}
