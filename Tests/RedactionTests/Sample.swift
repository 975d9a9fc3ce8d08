import Datasets
import Time

/// A data set full of names that must not appear.
enum Sample {
  static let grid = TimeGrid(start: Instant(unixSeconds: 1_714_521_600), step: 3_600, count: 6)
  /// Bucket 4 only.
  static let window = TimeWindow(start: grid.instant(at: 4), end: grid.instant(at: 5))

  static func metric(
    _ column: String, unit: String = "", role: Metric.Role = .other, table: String = "wombat_numbers"
  ) -> Metric {
    Metric(key: MetricKey(table: table, column: column), label: column, unit: unit, aggregate: .sum, role: role)
  }

  static func dataset(services: [String]) -> Dataset {
    Dataset(
      title: "T", zone: .utc, grid: grid, tables: [],
      series: services.sorted().map { name in
        Series(metric: metric("cpu"), service: name, rollUp: RollUp(values: [1, 2, 3, 4, 5, 6]))
      })
  }

  static let dataset = Dataset(
    title: "Wombat numbers", zone: .utc, grid: grid,
    tables: [
      Table(
        name: "wombat_numbers", file: "shop/wombat_numbers.csv", timeColumn: "time", serviceColumn: "service", rows: 6,
        first: grid.start, last: grid.end)
    ],
    series: [
      Series(metric: metric("revenue", unit: "USD", role: .money), rollUp: RollUp(values: [40, 50, 60, .nan, 5, 50])),
      Series(metric: metric("cost", unit: "kEUR/h"), rollUp: RollUp(values: [0, 0, 0, 0, 8, 0])),
      Series(metric: metric("kraken_ledger_calls"), rollUp: RollUp(values: [1, 2, 3, 4, 5, 6])),
      Series(metric: metric("KrakenLedger calls"), rollUp: RollUp(values: [6, 5, 4, 3, 2, 1])),
    ]
      + ["api", "kraken-ledger", "zebra"].map { name in
        Series(metric: metric("cpu"), service: name, rollUp: RollUp(values: [1, 2, 3, 4, 5, name == "zebra" ? 7 : 6]))
      },
    incidents: [
      Incident(
        id: "Zebra-1", title: "Kraken Ledger outage cost $9,500", kind: "zebra outage", window: window,
        rootService: "kraken-ledger", affectedServices: ["zebra", "支付"],
        declaredEffects: [Incident.Effect(column: "revenue", factor: 0.1)]),
      Incident(id: "zebra-1", title: "Again", kind: "outage", window: window),
    ],
    callGraph: CallGraph([CallGraph.Call(caller: "zebra", callee: "kraken-ledger")]),
    objectives: [Objective(column: "revenue", minimum: 25), Objective(column: "kraken_ledger_calls", maximum: 3)],
    notices: [
      Notice(.warning, gap(of: "Kraken-Ledger"), at: .column("revenue", file: "shop/wombat_numbers.csv"))
    ], repaired: [2])

  /// A bucket in which `service` has no value.
  static func gap(of service: String) -> Notice.Kind {
    .gaps(
      Notice.Gap(empty: 1, total: 9, service: service, services: 1, first: "2024-05-01 03:00:00 UTC", longest: 3_600))
  }
}
