import Analysis
import Datasets
import SQL
import SQLite

extension StrictTable {
  private static let series = [Column("table_name", "TEXT NOT NULL"), Column("column_name", "TEXT NOT NULL")]
  // An empty text where there is no service: a key must not be null.
  private static let service = Column("service", "TEXT NOT NULL")

  private init(_ name: Identifier, _ columns: [Column], key: [String], rows: [[Value]]) {
    let names = key.map { Identifier($0, in: .sqlite) }
    let places = names.compactMap { name in columns.filter { !$0.isComputed }.firstIndex { $0.name == name } }
    // Sorted by their key they are packed tightly, and repeated ones, which hostile names could make, are next to each other.
    let sorted = rows.sorted { left, right in
      for place in places where left[place] != right[place] { return left[place].isBefore(right[place]) }
      return false
    }
    var unique: [[Value]] = []
    for row in sorted where unique.last.map({ last in places.contains { last[$0] != row[$0] } }) ?? true {
      unique.append(row)
    }
    self.init(name: name, columns: columns, key: names, rows: unique)
  }

  /// What was found, and what it was found in.
  static func all(of findings: Findings, named names: OwnNames) -> [StrictTable] {
    [
      metrics(of: findings.dataset, names.metrics), incidents(of: findings, names.incidents),
      impacts(of: findings, names.impacts), suspects(of: findings, names.suspects),
      onsets(of: findings, names.onsets), calls(of: findings.dataset, names.calls),
      objectives(of: findings.dataset, names.objectives), clocks(of: findings.dataset, names.clocks),
    ]
  }

  private static func metrics(of dataset: Dataset, _ name: Identifier) -> StrictTable {
    var metrics: [Metric] = []
    for series in dataset.series where !metrics.contains(series.metric) { metrics.append(series.metric) }
    return StrictTable(
      name,
      series + ["label", "unit", "aggregate", "better", "role"].map { Column($0, "TEXT NOT NULL") },
      key: ["table_name", "column_name"],
      rows: metrics.map { metric in
        [
          metric.key.table, metric.key.column, metric.label, metric.unit, metric.aggregate.rawValue,
          metric.better.rawValue, metric.role.rawValue,
        ].map(Value.text)
      })
  }

  private static func incidents(of findings: Findings, _ name: Identifier) -> StrictTable {
    let (starts, ends) = (Identifier("starts", in: .sqlite), Identifier("ends", in: .sqlite))
    let (first, last) = (Identifier("starts_unix", in: .sqlite), Identifier("ends_unix", in: .sqlite))
    return StrictTable(
      name,
      [
        Column("id", "TEXT NOT NULL"), Column("title", "TEXT NOT NULL"), Column("kind", "TEXT NOT NULL"),
        Column(starts, textOf: first), Column(ends, textOf: last), Column(first, "INTEGER NOT NULL"),
        Column(last, "INTEGER NOT NULL"), Column("is_open", "INTEGER NOT NULL"),
        Column("is_declared", "INTEGER NOT NULL"), Column("root_service", "TEXT"), Column("effect", "TEXT NOT NULL"),
        Column("page", "TEXT NOT NULL"),
      ], key: ["id"],
      rows: findings.incidents.map { found in
        let incident = found.incident
        return [
          .text(incident.id), .text(incident.title), .text(incident.kind), Value(incident.window.start.unixSeconds),
          Value(incident.window.end.unixSeconds), Value(incident.isOpen ? 1 : 0), Value(incident.isDeclared ? 1 : 0),
          Value(incident.rootService), .text(found.character.rawValue), .text("incidents/\(found.slug)/index.html"),
        ]
      })
  }

  private static func impacts(of findings: Findings, _ name: Identifier) -> StrictTable {
    let rows = findings.incidents.flatMap { found in
      found.impacts.filter { !$0.actual.isNaN }.map { impact -> [Value] in
        [
          .text(found.incident.id), .text(impact.key.metric.table), .text(impact.key.metric.column),
          .text(impact.key.service ?? ""), .text(impact.isSum ? "sum" : "mean"), Value(rounding: impact.actual),
          Value(rounding: impact.expected ?? .nan), Value(rounding: impact.low ?? .nan),
          Value(rounding: impact.high ?? .nan),
        ]
      }
    }
    return StrictTable(
      name,
      [Column("incident", "TEXT NOT NULL")] + series
        + [
          service, Column("compared", "TEXT NOT NULL"), Column("actual", "REAL NOT NULL"), Column("expected", "REAL"),
          Column("low", "REAL"), Column("high", "REAL"),
        ], key: ["incident", "table_name", "column_name", "service"], rows: rows)
  }

  private static func suspects(of findings: Findings, _ name: Identifier) -> StrictTable {
    StrictTable(
      name,
      [
        Column("incident", "TEXT NOT NULL"), Column("rank", "INTEGER NOT NULL"), service,
        Column("score", "REAL NOT NULL"),
      ], key: ["incident", "rank"],
      rows: findings.incidents.flatMap { found in
        found.suspects.filter(\.score.isFinite).map {
          [.text(found.incident.id), Value($0.rank), .text($0.service), Value(rounding: $0.score)]
        }
      })
  }

  private static func onsets(of findings: Findings, _ name: Identifier) -> StrictTable {
    let seconds = Identifier("starts_unix", in: .sqlite)
    return StrictTable(
      name,
      [Column("incident", "TEXT NOT NULL")] + series
        + [
          service, Column(Identifier("starts", in: .sqlite), textOf: seconds), Column(seconds, "INTEGER NOT NULL"),
          Column("direction", "TEXT NOT NULL"), Column("peak", "REAL"),
        ], key: ["incident", "table_name", "column_name", "service"],
      rows: findings.incidents.flatMap { found in
        found.onsets.map { onset in
          [
            .text(found.incident.id), .text(onset.key.metric.table), .text(onset.key.metric.column),
            .text(onset.key.service ?? ""), Value(onset.start.unixSeconds), .text(onset.direction.rawValue),
            Value(rounding: onset.peak),
          ]
        }
      })
  }

  private static func calls(of dataset: Dataset, _ name: Identifier) -> StrictTable {
    StrictTable(
      name, [Column("caller", "TEXT NOT NULL"), Column("callee", "TEXT NOT NULL")], key: ["caller", "callee"],
      rows: (dataset.callGraph?.calls ?? []).map { [.text($0.caller), .text($0.callee)] })
  }

  private static func objectives(of dataset: Dataset, _ name: Identifier) -> StrictTable {
    StrictTable(
      name, [Column("column_name", "TEXT NOT NULL"), Column("minimum", "REAL"), Column("maximum", "REAL")],
      key: ["column_name"],
      rows: dataset.objectives.map { [.text($0.column), Value($0.minimum ?? .nan), Value($0.maximum ?? .nan)] })
  }

  /// The offsets of the report's zone that hold in its period.
  private static func clocks(of dataset: Dataset, _ name: Identifier) -> StrictTable {
    let start = dataset.grid.start
    let first = dataset.zone.period(at: start)
    let later = dataset.zone.periods.filter { $0.start > start && $0.start < dataset.grid.end }
    return StrictTable(
      name,
      [
        Column("since_unix", "INTEGER NOT NULL"), Column("utc_offset", "INTEGER NOT NULL"),
        Column("abbreviation", "TEXT NOT NULL"),
      ], key: ["since_unix"],
      rows: ([(start, first)] + later.map { ($0.start, $0) }).map { since, period in
        [Value(since.unixSeconds), Value(period.offset), .text(period.abbreviation)]
      })
  }
}

extension Value {
  /// The order in which SQLite sorts what these tables hold.
  fileprivate func isBefore(_ other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    default: false
    }
  }
}
