public import Datasets
import Time

extension Redactor {
  /// `dataset` for external readers, with series in the order of their new names.
  ///
  /// - Complexity: O(n) in the number of buckets of all series.
  public func redacted(_ dataset: Dataset) -> Dataset {
    let tables = tableNames(of: dataset)
    let columns = columnNames(of: dataset)
    let indices = redaction.money ? Money.indices(in: dataset) : [:]
    var places: [MetricKey: Int] = [:]
    for series in dataset.series where places[series.metric.key] == nil { places[series.metric.key] = places.count }
    let series = dataset.series.map { series in
      let metric = redacted(
        series.metric, table: tables[series.metric.key.table], column: columns[series.metric.key.column],
        isMoney: indices[series.metric.key.column] != nil)
      let index = indices[series.metric.key.column]
      return (
        place: places[series.metric.key, default: 0],
        series: Series(
          metric: metric, service: series.service.map(service),
          rollUp: index.map { series.rollUp.mapValues($0.points) } ?? series.rollUp,
          rows: index.map { series.rows?.mapValues($0.pointsOfRows) } ?? series.rows)
      )
    }
    return Dataset(
      title: title(of: dataset), zone: dataset.zone, grid: dataset.grid,
      tables: dataset.tables.map { redacted($0, name: tables[$0.name]) },
      series: series.sorted { ($0.place, $0.series.service ?? "") < ($1.place, $1.series.service ?? "") }.map(\.series),
      rowCorrelations: dataset.rowCorrelations.map { pair in
        let keys = [pair.first, pair.second].map { key in
          SeriesKey(
            metric: MetricKey(
              table: tables[key.metric.table] ?? text(key.metric.table),
              column: columns[key.metric.column] ?? text(key.metric.column)), service: key.service.map(service))
        }
        return RowCorrelation(first: keys[0], second: keys[1], count: pair.count, r: pair.r)
      },
      incidents: redacted(dataset.incidents, columns: columns), callGraph: dataset.callGraph.map(redacted),
      objectives: dataset.objectives.map { redacted($0, column: columns[$0.column], index: indices[$0.column]) },
      rhythm: dataset.rhythm.map { rhythm in
        Rhythm(column: columns[rhythm.column] ?? text(rhythm.column), hours: rhythm.hours, days: rhythm.days)
      },
      notices: dataset.notices.map { $0.replacingNames(by: text) }, repaired: dataset.repaired,
      // The policy of the result omits the redacted words.
      redaction: RedactionPolicy(services: redaction.services, money: redaction.money, paths: redaction.paths))
  }

  /// The substitute for the service `name`.
  func service(_ name: String) -> String { services[name] ?? text(name) }

  /// The title. A title equal to the first table's name becomes “Report” if paths are redacted.
  private func title(of dataset: Dataset) -> String {
    let isOfFile = dataset.tables.first.map { $0.name.spellingKey == dataset.title.spellingKey } ?? false
    return redaction.paths && isOfFile ? "Report" : text(dataset.title)
  }

  private func tableNames(of dataset: Dataset) -> [String: String] {
    if redaction.paths {
      let numbered = dataset.tables.enumerated().map { ($1.name, "table-\($0 + 1)") }
      return Dictionary(numbered) { first, _ in first }
    }
    return distinct(dataset.tables.map(\.name))
  }

  private func columnNames(of dataset: Dataset) -> [String: String] {
    distinct(
      dataset.series.map(\.metric.key.column) + dataset.objectives.map(\.column)
        + dataset.incidents.flatMap { $0.declaredEffects.map(\.column) })
  }

  /// Unique substitutes for `names`.
  private func distinct(_ names: [String]) -> [String: String] {
    var substitutes: [String: String] = [:]
    var taken: Set<String> = []
    for name in names where substitutes[name] == nil {
      let base = text(name)
      var candidate = base
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(base)-\(number)"
        number += 1
      }
      substitutes[name] = candidate
    }
    return substitutes
  }

  private func redacted(_ metric: Metric, table: String?, column: String?, isMoney: Bool) -> Metric {
    Metric(
      key: MetricKey(table: table ?? text(metric.key.table), column: column ?? text(metric.key.column)),
      label: text(metric.label), unit: isMoney ? RedactionPolicy.indexUnit : text(metric.unit),
      aggregate: metric.aggregate,
      better: metric.better, role: metric.role)
  }

  private func redacted(_ table: Table, name: String?) -> Table {
    Table(
      name: name ?? text(table.name), file: file(table.file), timeColumn: text(table.timeColumn),
      serviceColumn: table.serviceColumn.map(text), rows: table.rows,
      equalRows: table.equalRows, first: table.first, last: table.last)
  }

  private func redacted(_ incidents: [Incident], columns: [String: String]) -> [Incident] {
    let ids = distinct(incidents.map(\.id))
    return incidents.map { incident in
      Incident(
        id: ids[incident.id] ?? text(incident.id), title: text(incident.title), kind: text(incident.kind),
        window: incident.window, isOpen: incident.isOpen, rootService: incident.rootService.map(service),
        affectedServices: incident.affectedServices.map(service).sorted(),
        declaredEffects: incident.declaredEffects.map { effect in
          Incident.Effect(column: columns[effect.column] ?? text(effect.column), factor: effect.factor)
        }, isDeclared: incident.isDeclared)
    }
  }

  private func redacted(_ graph: CallGraph) -> CallGraph {
    CallGraph(graph.calls.map { CallGraph.Call(caller: service($0.caller), callee: service($0.callee)) })
  }

  private func redacted(_ objective: Objective, column: String?, index: MoneyIndex?) -> Objective {
    Objective(
      column: column ?? text(objective.column), minimum: objective.minimum.map { index?.points($0) ?? $0 },
      maximum: objective.maximum.map { index?.points($0) ?? $0 })
  }
}
