import Datasets
import TestSupport
import Time

/// Builders of small data sets for tests.
enum Sample {
  static let start = SyntheticShop.start

  /// A series of `values` named `column`.
  static func series(
    _ column: String, _ values: [Double], service: String? = nil, aggregate: Metric.Aggregate = .sum,
    better: Metric.Better = .higher, role: Metric.Role = .money, unit: String = ""
  ) -> Series {
    let metric = Metric(
      key: MetricKey(table: "table", column: column), label: column, unit: unit, aggregate: aggregate, better: better,
      role: role)
    return Series(metric: metric, service: service, rollUp: RollUp(values: values))
  }

  /// A series of money, named `sales`.
  static func series(_ values: [Double], aggregate: Metric.Aggregate = .sum) -> Series {
    series("sales", values, aggregate: aggregate)
  }

  /// An incident of `length` buckets, starting at bucket `bucket`.
  static func incident(_ id: String = "it", at bucket: Int, length: Int, step: Int = 3_600) -> Incident {
    let begin = start.advanced(by: bucket * step)
    return Incident(
      id: id, title: id, kind: "outage", window: TimeWindow(start: begin, end: begin.advanced(by: length * step)))
  }

  /// A data set of `series` of equal length.
  static func dataset(
    _ series: [Series], incidents: [Incident] = [], step: Int = 3_600, callGraph: CallGraph? = nil,
    objectives: [Objective] = [], rhythm: Rhythm? = nil
  ) -> Dataset {
    Dataset(
      title: "Sample", zone: .utc, grid: TimeGrid(start: start, step: step, count: series.first?.values.count ?? 0),
      tables: [], series: series, incidents: incidents, callGraph: callGraph, objectives: objectives, rhythm: rhythm)
  }

  /// A month of hourly values around `level`, with a daily and weekly rhythm and noise.
  static func month(level: Double = 100, seed: UInt64 = 1, spread: Double = 0.03, count: Int = 720) -> [Double] {
    var noise = Noise(mixing: seed)
    let deviations = noise.autoregressive(count: count, spread: spread)
    return (0..<count).map { hour in
      let daily: Double = hour % 24 < 8 ? 0.4 : 1
      let weekly: Double = (hour / 24 + 2) % 7 >= 5 ? 1.3 : 1
      return level * daily * weekly * (1 + deviations[hour])
    }
  }

  /// `values` multiplied by `factor` in `length` buckets, starting at bucket `bucket`.
  static func scaled(_ values: [Double], by factor: Double, at bucket: Int, length: Int) -> [Double] {
    values.indices.map { (bucket..<bucket + length).contains($0) ? values[$0] * factor : values[$0] }
  }
}
