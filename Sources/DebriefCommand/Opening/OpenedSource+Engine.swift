import BigQuery
import Configuration
import Pages

extension OpenedSource {
  /// What rolled the tables up, where it was not Debrief itself, and how it was asked; outside readers learn no names.
  func engine(isRedacted: Bool) -> [Provenance.Setting] {
    guard let warehouse = configuration.warehouse else { return [] }
    if isRedacted { return [Provenance.Setting("Engine", "BigQuery")] }
    return [Provenance.Setting("Engine", "BigQuery, \(warehouse.project).\(warehouse.dataset)")]
      + RollUpQuery.all(of: configuration.tables).map { Provenance.Setting("SQL for \($0.table)", $0.buckets) }
  }
}
