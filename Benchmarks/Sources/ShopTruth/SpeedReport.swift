import Analysis
import Datasets
import Reporting
import Scenarios
import Time

/// Duration of the analysis on one core: the minimum of several runs, which was disturbed least.
public struct SpeedReport: Sendable {
  /// The measured figures.
  public let lines: [Line]

  /// Measures each task `rounds` times.
  public init(rounds: Int) throws {
    let demo = ShopData(try Scenario.shop.adjusted(seed: 1)).dataset
    let whole = SpeedReport.least(of: rounds) { Findings(of: demo).series.count }
    let wide = SpeedReport.fifty
    var policy = Policy()
    policy.maximumCorrelatedSeries = 50
    policy.detection = .none
    let all = SpeedReport.least(of: rounds) { Findings(of: wide, under: policy).correlations.pairs.count }
    lines = [
      Line(
        "whole analysis of the demo, 22 series of 721 hours", NumberText.fixed(whole, places: 0) + " ms",
        aim: "< 100 ms"),
      Line(
        "whole analysis of 50 metrics over 720 hours, all pairs, lags to ±24 hours",
        NumberText.fixed(all, places: 0) + " ms",
        aim: "< 1,000 ms"),
    ]
  }

  /// Fifty of the shop's series over thirty days.
  private static var fifty: Dataset {
    let shops = (1...4).compactMap { try? ShopData(Scenario.shop.adjusted(seed: $0)).dataset }
    let series = shops.enumerated().flatMap { number, shop in
      shop.series.filter { $0.service == nil || number < 1 }.map { ($0, number) }
    }
    let grid = TimeGrid(start: shops[0].grid.start, step: 3_600, count: 720)
    let named = series.map { entry, number in
      let metric = entry.metric
      let key = MetricKey(table: "\(metric.key.table)-\(number)", column: metric.key.column)
      return Series(
        metric: Metric(
          key: key, label: metric.label, unit: metric.unit, aggregate: metric.aggregate, better: metric.better,
          role: metric.role), service: entry.service, rollUp: RollUp(values: Array(entry.values.prefix(720))))
    }
    return Dataset(
      title: "Fifty", zone: .utc, grid: grid, tables: [], series: Array(named.prefix(50)),
      incidents: shops[0].incidents)
  }

  private static func least(of rounds: Int, _ task: () -> Int) -> Double {
    let clock = ContinuousClock()
    return (0..<rounds).map { _ in
      let time = clock.measure { precondition(task() > 0, "the task finds something") }
      return Double(time.components.seconds) * 1_000 + Double(time.components.attoseconds) / 1e15
    }.min() ?? .nan
  }
}
