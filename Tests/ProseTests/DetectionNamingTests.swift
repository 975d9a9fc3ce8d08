import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct DetectionNamingTests {
  /// Titles of the detections in four weeks of hours, in which one metric is multiplied by `factor` for `hours` hours from the hour `first`
  /// on.
  private func titles(
    _ role: Metric.Role, _ service: String?, factor: Double, from first: Int = 300, hours: Int = 3
  ) -> [String] {
    let values = (0..<672).map { hour in
      let ripple = 1 + 0.04 * (Double((hour * 7_919) % 101) / 101 - 0.5)
      return 100 * ripple * ((first..<first + hours).contains(hour) ? factor : 1)
    }
    let metric = Metric(
      key: MetricKey(table: "t", column: "x"), label: "Sales", aggregate: .mean,
      better: role == .money ? .higher : .lower, role: role)
    let dataset = Dataset(
      title: "T", zone: .utc, grid: TimeGrid(start: SmallShop.start, step: 3_600, count: values.count), tables: [],
      series: [Series(metric: metric, service: service, rollUp: RollUp(values: values))])
    let findings = Findings(of: dataset, naming: DetectionNaming(Language.english.texts))
    #expect(findings.incidents.allSatisfy { $0.incident.kind == "detected, not declared" })
    return findings.detections.map(\.title)
  }

  @Test func namesWhatMovedAndWhen() {
    #expect(titles(.money, nil, factor: 0.3) == ["Sales down, 12:00–15:00"])
    #expect(titles(.money, nil, factor: 3) == ["Sales up, 12:00–15:00"])
    #expect(titles(.latency, nil, factor: 3) == ["Latency, 12:00–15:00"])
    #expect(titles(.errors, "payment-api", factor: 3) == ["payment-api errors, 12:00–15:00"])
    #expect(titles(.resource, "web", factor: 3) == ["web Sales, 12:00–15:00"])
  }

  @Test func tellsTheDatesOfAnEventOverMidnight() {
    #expect(
      titles(.money, nil, factor: 0.3, from: 310, hours: 4) == ["Sales down, 2024-05-11 22:00 to 2024-05-12 02:00"])
  }
}
