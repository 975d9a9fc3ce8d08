import Analysis
import Datasets
import Queries
import SQL
import Time

/// Three weeks of a kiosk by the hour: total sales, the load of two services, and one or more outages; names are arbitrary.
struct Kiosk {
  var tables = ["sales", "load"]
  var columns = ["revenue", "delay", "cpu"]
  var services = ["till", "oven"]
  var zone = Zone.utc
  var aggregate = Metric.Aggregate.sum
  /// The roles of the first metric and of the services' metric.
  var roles = (first: Metric.Role.money, services: Metric.Role.resource)
  /// The hours of each outage. Only the first one affects the second service.
  var outages = [200..<203]

  static let start = Instant(unixSeconds: 1_714_348_800)  // Monday 29 April 2024, 00:00 UTC
  private let hours = 21 * 24

  var dataset: Dataset {
    let grid = TimeGrid(start: Self.start, step: 3_600, count: hours)
    let roles: [(Metric.Role, Metric.Better)] = [
      (self.roles.first, .higher), (.latency, .lower), (self.roles.services, .lower),
    ]
    let metrics = zip(columns, roles).enumerated().map { place, row in
      Metric(
        key: MetricKey(table: tables[place == 2 ? 1 : 0], column: row.0), label: "Label \(place)",
        aggregate: place == 0 ? aggregate : .mean, better: row.1.1, role: row.1.0)
    }
    let series =
      metrics.prefix(2).enumerated().map { place, metric in
        Series(metric: metric, rollUp: RollUp(values: values(place)))
      }
      + services.sorted().enumerated().map { place, service in
        Series(metric: metrics[2], service: service, rollUp: RollUp(values: values(place + 2)))
      }
    return Dataset(
      title: "Kiosk", zone: zone, grid: grid,
      tables: zip(tables, [nil, "service"]).map { name, service in
        Table(
          name: name, file: "\(name).csv", timeColumn: "time", serviceColumn: service, rows: hours, first: nil,
          last: nil)
      }, series: series,
      incidents: outages.enumerated().map { place, hours in
        Incident(
          id: "i\(place + 1)", title: place == 0 ? "Cold oven" : "Cold oven, again", kind: "outage",
          window: TimeWindow(start: grid.instant(at: hours.lowerBound), end: grid.instant(at: hours.upperBound)))
      },
      callGraph: services.count > 1 ? CallGraph([CallGraph.Call(caller: services[0], callee: services[1])]) : nil,
      objectives: [Objective(column: columns[1], maximum: 150)])
  }

  /// The rows of the data set's roll-up: one per hour.
  var rows: SourceRows {
    var sales = TableRows(metricCount: 2)
    var load = TableRows(metricCount: 1)
    for hour in 0..<hours {
      let time = Self.start.unixSeconds + hour * 3_600
      sales.append(at: time, service: nil, [values(0)[hour], values(1)[hour]])
      for place in services.indices { load.append(at: time, service: place, [values(place + 2)[hour]]) }
    }
    load.name(services: services.sorted())
    return SourceRows([sales, load], isComplete: true)
  }

  func findings() -> Findings { Findings(of: dataset) }

  func database() throws -> ReportDatabase { try ReportDatabase(of: findings(), rows: rows) }

  private func values(_ place: Int) -> [Double] {
    (0..<hours).map { hour in
      let usual = Double(100 + 10 * place + (hour * 7 + place) % 11 + (hour % 24 > 8 ? 40 : 0))
      guard let outage = outages.firstIndex(where: { $0.contains(hour) }), outage == 0 || place != 3 else {
        return usual
      }
      return place == 0 ? usual / 4 : usual * 3
    }
  }
}

extension ReportDatabase {
  /// The result of a query to the database.
  func answer(_ question: String) throws -> ResultTable {
    try Database(reading: bytes).answer(question, within: QueryLimits())
  }
}
