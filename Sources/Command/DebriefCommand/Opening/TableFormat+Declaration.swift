import Configuration
import Datasets
import Ingestion
import Time

extension TableFormat {
  /// The table that `declaration` describes, whose times without an offset are in `zone`.
  init(_ declaration: TableDeclaration, zone: Zone, period: TimeWindow?, plausible: TimeWindow, keepsDuplicates: Bool) {
    self.init(
      file: declaration.file, name: declaration.name, timeColumn: declaration.timeColumn,
      serviceColumn: declaration.serviceColumn, zone: zone, metrics: declaration.metrics, period: period,
      plausible: plausible, keepsDuplicates: keepsDuplicates)
  }
}
