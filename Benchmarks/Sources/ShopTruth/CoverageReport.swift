import Analysis
import Datasets
import Reporting
import Scenarios
import Time

/// How often the intervals of the revenue impact contain the true value, over shops with different noise.
public struct CoverageReport: Sendable {
  /// The measured figures.
  public let lines: [Line]

  /// Measures on the built-in shop with the seeds `seeds`; `progress` is called after each hundredth.
  public init(over seeds: ClosedRange<Int>) throws {
    var inside: [String: Int] = [:]
    var total: [String: Int] = [:]
    var errors: [Double] = []
    var printed: [Double] = []
    var order: [String] = []
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    policy.detection = .none
    for seed in seeds {
      let shop = ShopData(try Scenario.shop.adjusted(seed: seed))
      let revenue = shop.dataset.series.filter { $0.metric.key.column == "hourly_revenue" }
      let dataset = Dataset(
        title: "Shop", zone: .utc, grid: shop.dataset.grid, tables: [], series: revenue,
        incidents: shop.dataset.incidents)
      for facts in Findings(of: dataset, under: policy).incidents {
        let buckets = dataset.grid.indices(in: facts.incident.window)
        let truth = shop.ordinaryRevenue[buckets].reduce(0, +)
        guard let impact = facts.impacts.first, let low = impact.low, let high = impact.high,
          let expected = impact.expected
        else { continue }
        let name = facts.incident.title
        if total[name] == nil { order.append(name) }
        total[name, default: 0] += 1
        let difference = impact.actual - truth
        if low <= difference, difference <= high { inside[name, default: 0] += 1 }
        errors.append(expected / truth - 1)
        if let coverage = impact.coverage { printed.append(coverage) }
      }
    }
    let count = inside.values.reduce(0, +)
    let all = total.values.reduce(0, +)
    func mean(_ values: [Double]) -> Double {
      values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    }
    lines =
      [
        Line(
          "intervals of 95 % that hold the truth, seeds \(seeds.lowerBound)–\(seeds.upperBound)",
          Line.share(count, of: all), aim: "0.93–0.97")
      ]
      + order.map { Line("of these: \($0)", Line.share(inside[$0, default: 0], of: total[$0, default: 0])) }
      + [
        Line("coverage as the reports print it, mean", NumberText.fixed(mean(printed))),
        Line(
          "median absolute error of the expectation",
          NumberText.fixed(Line.median(errors.map(\.magnitude)) * 100, places: 2) + " %", aim: "≤ 3 %"),
        Line("mean error of the expectation", NumberText.fixed(mean(errors) * 100, places: 2) + " %"),
      ]
  }
}
