import Configuration
import Ingestion
import Pages
import Warehouses

extension OpenedSource {
  /// What rolled the tables up, where it was not Debrief itself; outside readers learn no names.
  func engine(isRedacted: Bool) -> [Provenance.Setting] {
    guard let database = configuration.database, pushed != nil else { return [] }
    let (engine, name) =
      switch database {
      case .bigQuery(let warehouse): ("BigQuery", "\(warehouse.project).\(warehouse.dataset)")
      case .sqlite(let file): ("SQLite", file.split(separator: "/").last.map(String.init) ?? file)
      }
    return [Provenance.Setting("Engine", isRedacted ? engine : "\(engine), \(name)")]
  }

  /// What it was asked; nothing of that for outside readers.
  func statements(isRedacted: Bool) -> [Provenance.Statement] {
    guard let pushed, !isRedacted else { return [] }
    return zip(pushed.queries, pushed.rollUps).flatMap { query, rollUp in
      [Provenance.Statement(on: .buckets, of: query.table, query.buckets)]
        + (pushed.asksSingleRows && rollUp.isFinerThanBuckets
          ? [Provenance.Statement(on: .rows, of: query.table, query.moments)] : [])
    }
  }
}
