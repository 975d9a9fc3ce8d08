import Analysis
import Datasets
import SQL
import Time

extension StrictTable {
  private static let series = [Column("table_name", "TEXT NOT NULL"), Column("column_name", "TEXT NOT NULL")]
  // Empty without a service, because a key must not be null.
  private static let service = Column("service", "TEXT NOT NULL")

  private init(
    _ name: Identifier, _ columns: [Column], key: [String], references: [Reference] = [], rows: [[Value]]
  ) {
    let names = key.map { Identifier($0, in: .sqlite) }
    let places = names.compactMap { name in columns.firstIndex { $0.name == name } }
    // Rows sorted by key are stored compactly, and duplicates, which hostile names could cause, are adjacent.
    let sorted = rows.sorted { left, right in
      for place in places where left[place] != right[place] { return left[place].isBefore(right[place]) }
      return false
    }
    var unique: [[Value]] = []
    for row in sorted where unique.last.map({ last in places.contains { last[$0] != row[$0] } }) ?? true {
      unique.append(row)
    }
    self.init(name: name, columns: columns, key: names, references: references, rows: unique)
  }

  private static func toIncident(_ names: OwnNames) -> Reference {
    Reference(columns: ["incident"], table: names.incidents, keys: ["id"])
  }

  private static func toMetric(_ names: OwnNames) -> Reference {
    let columns = ["table_name", "column_name"]
    return Reference(columns: columns, table: names.metrics, keys: columns)
  }

  /// The tables of the findings and of their subjects.
  static func all(of findings: Findings, named names: OwnNames) -> [StrictTable] {
    [
      metrics(of: findings.dataset, names.metrics), incidents(of: findings, names.incidents),
      impacts(of: findings, names), suspects(of: findings, names), onsets(of: findings, names),
      calls(of: findings.dataset, names.calls), objectives(of: findings.dataset, names.objectives),
      clocks(of: findings.dataset, names.clocks), series(of: findings, names), correlations(of: findings, names),
      incidentTotals(of: findings, names),
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
    StrictTable(
      name,
      [
        Column("id", "TEXT NOT NULL"), Column("title", "TEXT NOT NULL"), Column("kind", "TEXT NOT NULL"),
        Column("starts", "TEXT NOT NULL"), Column("starts_unix", "INTEGER NOT NULL"), Column("ends", "TEXT NOT NULL"),
        Column("ends_unix", "INTEGER NOT NULL"), Column("is_open", "INTEGER NOT NULL"),
        Column("is_declared", "INTEGER NOT NULL"), Column("root_service", "TEXT"), Column("effect", "TEXT NOT NULL"),
        Column("page", "TEXT NOT NULL"),
      ], key: ["id"],
      rows: findings.incidents.map { found in
        let incident = found.incident
        return [
          .text(incident.id), .text(incident.title), .text(incident.kind),
        ] + times(incident.window.start.unixSeconds) + times(incident.window.end.unixSeconds) + [
          Value(incident.isOpen ? 1 : 0), Value(incident.isDeclared ? 1 : 0), Value(incident.rootService),
          .text(found.character.rawValue), .text("incidents/\(found.slug)/index.html"),
        ]
      })
  }

  private static func impacts(of findings: Findings, _ names: OwnNames) -> StrictTable {
    let rows = findings.incidents.flatMap { found in
      found.impacts.filter { !$0.actual.isNaN }.map { impact -> [Value] in
        [
          .text(found.incident.id), .text(impact.key.metric.table), .text(impact.key.metric.column),
          .text(impact.key.service ?? ""), .text(impact.isSum ? "sum" : "mean"), Value(rounding: impact.actual),
          Value(rounding: impact.expected ?? .nan), Value(rounding: impact.low ?? .nan),
          Value(rounding: impact.high ?? .nan), Value(impact.level), Value(rounding: impact.pValue ?? .nan),
          Value(rounding: impact.coverage ?? .nan), Value(impact.placebos), Value(impact.missing),
          .text(impact.basis.rawValue), .text(impact.rule.rawValue),
        ]
      }
    }
    return StrictTable(
      names.impacts,
      [Column("incident", "TEXT NOT NULL")] + series
        + [
          service, Column("compared", "TEXT NOT NULL"), Column("actual", "REAL NOT NULL"), Column("expected", "REAL"),
          Column("low", "REAL"), Column("high", "REAL"), Column("level", "REAL NOT NULL"), Column("p", "REAL"),
          Column("coverage", "REAL"), Column("placebos", "INTEGER NOT NULL"), Column("missing", "INTEGER NOT NULL"),
          Column("basis", "TEXT NOT NULL"), Column("rule", "TEXT NOT NULL"),
        ], key: ["incident", "table_name", "column_name", "service"],
      references: [toIncident(names), toMetric(names)], rows: rows)
  }

  private static func suspects(of findings: Findings, _ names: OwnNames) -> StrictTable {
    StrictTable(
      names.suspects,
      [
        Column("incident", "TEXT NOT NULL"), Column("rank", "INTEGER NOT NULL"), service,
        Column("score", "REAL NOT NULL"),
      ], key: ["incident", "rank"], references: [toIncident(names)],
      rows: findings.incidents.flatMap { found in
        found.suspects.filter(\.score.isFinite).map {
          [.text(found.incident.id), Value($0.rank), .text($0.service), Value(rounding: $0.score)]
        }
      })
  }

  private static func onsets(of findings: Findings, _ names: OwnNames) -> StrictTable {
    StrictTable(
      names.onsets,
      [Column("incident", "TEXT NOT NULL")] + series
        + [
          service, Column("starts", "TEXT NOT NULL"), Column("starts_unix", "INTEGER NOT NULL"),
          Column("direction", "TEXT NOT NULL"), Column("peak", "REAL"),
        ], key: ["incident", "table_name", "column_name", "service"],
      references: [toIncident(names), toMetric(names)],
      rows: findings.incidents.flatMap { found in
        found.onsets.map { onset in
          [
            .text(found.incident.id), .text(onset.key.metric.table), .text(onset.key.metric.column),
            .text(onset.key.service ?? ""),
          ] + times(onset.start.unixSeconds) + [.text(onset.direction.rawValue), Value(rounding: onset.peak)]
        }
      })
  }

  /// Every series with a number that other tables refer to, and with the coverage of its band.
  private static func series(of findings: Findings, _ names: OwnNames) -> StrictTable {
    StrictTable(
      names.series,
      [Column("id", "INTEGER NOT NULL")] + series
        + [service, Column("rule", "TEXT NOT NULL"), Column("coverage", "REAL")], key: ["id"],
      references: [toMetric(names)],
      rows: findings.series.enumerated().map { place, facts in
        [
          Value(place + 1), .text(facts.key.metric.table), .text(facts.key.metric.column),
          .text(facts.key.service ?? ""), .text(facts.expectation.rule.rawValue),
          Value(rounding: facts.expectation.coverage ?? .nan),
        ]
      })
  }

  private static func correlations(of findings: Findings, _ names: OwnNames) -> StrictTable {
    let places = Dictionary(
      findings.series.enumerated().map { ($1.key, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    return StrictTable(
      names.correlations,
      ["first_series", "second_series"].map { Column($0, "INTEGER NOT NULL") }
        + ["scope", "compared", "method"].map { Column($0, "TEXT NOT NULL") }
        + [Column("r", "REAL NOT NULL"), Column("n", "INTEGER NOT NULL")]
        + ["n_eff", "low", "high", "p", "q"].map { Column($0, "REAL") },
      key: ["first_series", "second_series", "scope", "compared", "method"],
      references: ["first_series", "second_series"].map { Reference(columns: [$0], table: names.series, keys: ["id"]) },
      rows: findings.correlations.pairs.compactMap { pair in
        guard let first = places[pair.first], let second = places[pair.second], pair.r.isFinite else { return nil }
        return [
          Value(first), Value(second), .text(pair.scope.rawValue), .text(pair.values.rawValue),
          .text(pair.method.rawValue), Value(rounding: pair.r), Value(pair.count),
        ]
          + [pair.effectiveCount, pair.low, pair.high, pair.pValue ?? .nan, pair.qValue ?? .nan].map {
            Value(rounding: $0)
          }
      })
  }

  /// The total effect of all incidents of one character, and of all incidents, for additive metrics; a bucket shared by several incidents
  /// counts once.
  private static func incidentTotals(of findings: Findings, _ names: OwnNames) -> StrictTable {
    let grid = findings.dataset.grid
    let effects = Dictionary(grouping: findings.incidents, by: \.character.rawValue)
    let groups = effects.map { ($0, $1) } + (findings.incidents.isEmpty ? [] : [("any", findings.incidents)])
    var rows: [[Value]] = []
    for (effect, incidents) in groups {
      let buckets = Set(incidents.flatMap { grid.indices(in: $0.incident.window) }).sorted()
      for (series, facts) in zip(findings.dataset.series, findings.series) where series.metric.aggregate == .sum {
        let expected = facts.expectation.expected
        let known = buckets.filter { series.values[$0].isFinite && expected[$0].isFinite }
        guard !known.isEmpty else { continue }
        let (actual, normal) = (
          known.map { series.values[$0] }.reduce(0, +), known.map { expected[$0] }.reduce(0, +)
        )
        rows.append(
          [
            .text(effect), .text(facts.key.metric.table), .text(facts.key.metric.column),
            .text(facts.key.service ?? ""), Value(incidents.count), Value(known.count),
          ] + [actual, normal, actual - normal].map { Value(rounding: $0) })
      }
    }
    return StrictTable(
      names.incidentTotals,
      [Column("effect", "TEXT NOT NULL")] + series + [service]
        + ["incidents", "buckets"].map { Column($0, "INTEGER NOT NULL") }
        + ["actual", "expected", "difference"].map { Column($0, "REAL NOT NULL") },
      key: ["effect", "table_name", "column_name", "service"], references: [toMetric(names)], rows: rows)
  }

  /// The buckets with a row at one of `times`: the start, the hour of the local week (0 is Monday's first hour), and whether the bucket
  /// lies outside every incident and its guard band.
  static func buckets(at times: some Sequence<Int>, of findings: Findings, named name: Identifier) -> StrictTable {
    let grid = findings.dataset.grid
    let zone = findings.dataset.zone
    let isNormal = findings.isNormal
    let places = Set(times.compactMap { grid.index(of: Instant(unixSeconds: $0)) })
    return StrictTable(
      name,
      [
        Column("time", "TEXT NOT NULL"), Column("time_unix", "INTEGER NOT NULL"),
        Column("hour_of_week", "INTEGER NOT NULL"), Column("is_normal", "INTEGER NOT NULL"),
      ], key: ["time_unix"],
      rows: places.map { place in
        let start = grid.instant(at: place)
        // 1970 started on a Thursday, 72 hours after a Monday; the second remainder is for times before 1970.
        let local = (start.unixSeconds + zone.period(at: start).offset + 259_200) % 604_800
        return Self.times(start.unixSeconds) + [
          Value((local + 604_800) % 604_800 / 3_600), Value(isNormal[place] ? 1 : 0),
        ]
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

  /// The UTC offsets of the report's zone within its period.
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
  /// The sort order of SQLite for the values of these tables.
  fileprivate func isBefore(_ other: Value) -> Bool {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    default: false
    }
  }
}
