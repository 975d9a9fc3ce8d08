import Datasets
import Prose
import Time

/// The roll-up of each table as CSV: one row per bucket, and per service if the table has services.
struct RollUpTables {
  /// Larger tables are not written: too large to open from a report.
  static let rowLimit = 250_000

  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// A file for each table that has series and is within the row limit.
  var artifacts: [Artifact] {
    report.dataset.tables.indices.filter(isWritten).map { index in
      Artifact(path: SitePath.table(report.tableSlugs[index]).text, text: text(ofTable: index))
    }
  }

  /// Whether a file of the table at `index` is written.
  func isWritten(_ index: Int) -> Bool {
    let rows = rowCount(ofTable: index)
    return rows > 0 && rows <= Self.rowLimit
  }

  /// Number of rows in the file of the table at `index`, written or not.
  func rowCount(ofTable index: Int) -> Int {
    let series = series(ofTable: index)
    return series.isEmpty ? 0 : Set(series.map(\.service)).count * report.dataset.grid.count
  }

  private func series(ofTable index: Int) -> [Series] {
    let name = report.dataset.tables[index].name
    return report.dataset.series.filter { $0.metric.key.table == name }
  }

  private func text(ofTable index: Int) -> String {
    let table = report.dataset.tables[index]
    let series = series(ofTable: index)
    var metrics: [Metric] = []
    for entry in series where !metrics.contains(entry.metric) { metrics.append(entry.metric) }
    let services = Set(series.compactMap(\.service)).sorted()
    let groups: [String?] = services.isEmpty ? [nil] : services
    let values = groups.map { service in
      metrics.map { metric in series.first { $0.service == service && $0.metric == metric }?.values }
    }
    var output = ""
    let keys = services.isEmpty ? [table.timeColumn] : [table.timeColumn, table.serviceColumn ?? "service"]
    CSV.append((keys + metrics.map(\.key.column)).map { CSV.field($0) }, to: &output)
    for bucket in 0..<report.dataset.grid.count {
      let time = report.time.machine(report.dataset.grid.instant(at: bucket))
      for (service, columns) in zip(groups, values) {
        let key = service.map { [time, CSV.field($0)] } ?? [time]
        CSV.append(key + columns.map { CSV.field($0?[bucket]) }, to: &output)
      }
    }
    return output
  }
}
