public import Datasets
public import SQL

/// The tables of a data set in a database: one for each source table that has a metric.
public struct Schema: Hashable, Sendable {
  /// The dialect of names and types.
  public let dialect: Dialect
  /// The tables, in the order of `Dataset.tables`.
  public let tables: [TableSchema]

  /// The tables of `dataset` in `dialect`. Names are those of the sources if the dialect accepts them, and unique.
  public init(of dataset: Dataset, in dialect: Dialect) {
    self.dialect = dialect
    let metrics = Dictionary(grouping: dataset.series.map(\.metric)) { $0.key.table }
    let places = dataset.tables.indices.filter { metrics[dataset.tables[$0].name] != nil }
    let names = Identifier.unique(places.map { dataset.tables[$0].name }, in: dialect)
    tables = zip(places, names).map { place, name in
      let table = dataset.tables[place]
      var own: [Metric] = []
      for metric in metrics[table.name] ?? [] where !own.contains(metric) { own.append(metric) }
      let hasServices = dataset.series.contains { $0.metric.key.table == table.name && $0.service != nil }
      return TableSchema(
        name: name, place: place, description: "\(table.name), as it was read.",
        columns: Self.columns(of: table, metrics: own, hasServices: hasServices, in: dialect))
    }
  }

  private static func columns(
    of table: Table, metrics: [Metric], hasServices: Bool, in dialect: Dialect
  ) -> [ColumnSchema] {
    var rows: [(name: String, kind: ColumnKind, content: ColumnSchema.Content, description: String)] = [
      (table.timeColumn, .time, .time, "When it was measured, in UTC.")
    ]
    if dialect == .sqlite {
      rows.append(
        ("\(table.timeColumn)_unix", .integer, .unixSeconds, "When it was measured, in seconds since 1970."))
    }
    if hasServices {
      rows.append((table.serviceColumn ?? "service", .text, .service, "The service that it was measured on."))
    }
    rows += metrics.map { metric in
      (metric.key.column, .real, .metric(metric), Self.description(of: metric))
    }
    let names = Identifier.unique(rows.map(\.name), in: dialect)
    return zip(rows, names).map { row, name in
      ColumnSchema(name: name, kind: row.kind, content: row.content, description: row.description)
    }
  }

  private static func description(of metric: Metric) -> String {
    metric.unit.isEmpty ? "\(metric.label)." : "\(metric.label), in \(metric.unit)."
  }
}
