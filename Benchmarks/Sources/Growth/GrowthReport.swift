/// Growth of a report's cost with rows, with series and with buckets, each separately.
public struct GrowthReport: Sendable {
  /// The quantity that grows while the others are constant.
  enum Quantity: CaseIterable {
    case rows, series, buckets

    func amount(of workload: Workload) -> Int {
      switch self {
      case .rows: workload.rows
      case .series: workload.series
      case .buckets: workload.buckets
      }
    }
  }

  let engines: [Engine]
  let measurements: [(quantity: Quantity, measurements: [Measurement])]

  /// Rows while series or buckets grow.
  private static let fixedRows = 1_000_000
  /// Services while rows or buckets grow.
  private static let fixedServices = 10
  /// Series while rows or buckets grow.
  static let fixedSeries = Workload(rows: 1, services: fixedServices, step: fixedStep).series
  /// Seconds of a bucket while rows or series grow.
  private static let fixedStep = 3_600

  /// Measures up to `greatest` rows on each of `engines`.
  public init(upTo greatest: Int, engines: [Engine], on bench: Bench) async throws {
    self.engines = engines
    var measurements: [(Quantity, [Measurement])] = []
    for quantity in Quantity.allCases {
      var found: [Measurement] = []
      for engine in engines {
        for workload in Self.workloads(quantity, upTo: greatest) {
          found.append(try await bench.measure(workload, by: engine))
        }
      }
      measurements.append((quantity, found))
    }
    self.measurements = measurements
  }

  /// The workloads in which `quantity` grows and the others are constant.
  static func workloads(_ quantity: Quantity, upTo greatest: Int) -> [Workload] {
    let rows = min(fixedRows, greatest)
    switch quantity {
    case .rows:
      let decades = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000].filter { $0 <= greatest }
      return (decades.isEmpty ? [greatest] : decades).map {
        Workload(rows: $0, services: fixedServices, step: fixedStep)
      }
    case .series: return [1, 10, 100].map { Workload(rows: rows, services: $0, step: fixedStep) }
    case .buckets:
      return [86_400, 3_600, 300, 60].map { Workload(rows: rows, services: fixedServices, step: $0) }
    }
  }
}
