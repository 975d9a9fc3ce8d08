import Analysis
import Datasets
import Reporting
import Scenarios
import Time

/// How often thresholds of users' patience are found if they exist, and reported if they do not.
public struct ThresholdReport: Sendable {
  /// The measured figures.
  public let lines: [Line]
  /// The results for each seed, for closer inspection.
  public let details: [String]

  /// The thresholds in the scenario.
  private static let (day, evening, errors) = (2_000.0, 2_400.0, 1.0)

  /// Measures with the seeds `seeds`.
  public init(over seeds: ClosedRange<Int>) throws {
    var details: [String] = []
    var right = [0, 0, 0]
    var (claimedIndifferent, claimedFromStart, claimedShop) = (0, 0, 0)
    var widths: [Double] = []
    for seed in seeds {
      let scenario = try Scenario.patience.adjusted(seed: seed)
      let found = ThresholdReport.thresholds(ShopData(scenario))
      let latency = found.filter { $0.driver.metric.column == "avg_response_time_ms" }.flatMap(\.limits)
      let failures = found.filter { $0.driver.metric.column == "error_rate_percent" }.flatMap(\.limits)
      let isLatencyRight = ThresholdReport.isRight(latency)
      let isErrorsRight = !failures.isEmpty && failures.allSatisfy { $0.range.contains(ThresholdReport.errors) }
      right[0] += isLatencyRight ? 1 : 0
      right[1] += isErrorsRight ? 1 : 0
      right[2] += isLatencyRight && isErrorsRight ? 1 : 0
      widths += latency.map { $0.range.upperBound - $0.range.lowerBound }
      details.append("\(seed): " + (latency + failures).map(ThresholdReport.text).joined(separator: "; "))
      claimedIndifferent += ThresholdReport.claims(ShopData(scenario, answer: .indifferent))
      claimedFromStart += ThresholdReport.claims(ShopData(scenario, answer: .fromTheStart))
      claimedShop += ThresholdReport.claims(ShopData(try Scenario.shop.adjusted(seed: seed)))
    }
    let count = seeds.count
    self.details = details
    lines = [
      Line(
        "patience: all printed ranges hold the true limits (2,000 ms, 2,400 ms in the evening, 1 %), narrower than 1,000 ms",
        Line.share(right[2], of: count), aim: "≥ 0.90"),
      Line("of these: latency", Line.share(right[0], of: count)),
      Line("of these: errors", Line.share(right[1], of: count)),
      Line(
        "median width of a range of latency", NumberText.fixed(Line.median(widths), places: 0) + " ms",
        aim: "< 1,000 ms"),
      Line(
        "the same brown-outs, and nobody minds: no limit claimed",
        Line.share(count - claimedIndifferent, of: count), aim: "≥ 0.93"),
      Line(
        "a loss from the first millisecond on: no limit claimed", Line.share(count - claimedFromStart, of: count),
        aim: "≥ 0.93"),
      Line("the shop of the demo: no limit claimed", Line.share(count - claimedShop, of: count), aim: "≥ 0.93"),
    ]
  }

  private static func thresholds(_ shop: ShopData) -> [ThresholdFindings] {
    var policy = Policy()
    policy.maximumCorrelatedSeries = 0
    policy.detection = .none
    return Findings(of: shop.withoutServices, under: policy).thresholds
  }

  private static func claims(_ shop: ShopData) -> Int {
    thresholds(shop).contains { $0.verdict == .found } ? 1 : 0
  }

  /// Whether the thresholds of day and evening are distinguished, and every range is narrow and contains its threshold.
  private static func isRight(_ limits: [ThresholdFindings.Limit]) -> Bool {
    limits.contains { $0.daypart == .evening } && limits.contains { $0.daypart != .evening }
      && limits.allSatisfy { limit in
        let width = limit.range.upperBound - limit.range.lowerBound
        return limit.daypart != nil && width < 1_000
          && limit.range.contains(limit.daypart == .evening ? evening : day)
      }
  }

  private static func text(_ limit: ThresholdFindings.Limit) -> String {
    let places = limit.value > 100 ? 0 : 2
    return "\(limit.daypart?.rawValue ?? "all day") \(NumberText.fixed(limit.value, places: places)) "
      + "(\(NumberText.fixed(limit.range.lowerBound, places: places))–\(NumberText.fixed(limit.range.upperBound, places: places)))"
  }
}
