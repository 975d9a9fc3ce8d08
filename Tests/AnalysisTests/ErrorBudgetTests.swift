import Analysis
import Datasets
import Testing
import Time

/// A day of hours in which two hours fail.
struct ErrorBudgetTests {
  private static let failing = 10..<12
  private static let rates = (0..<24).map { failing.contains($0) ? 6.0 : 0.5 }

  private static func series(_ column: String, _ role: Metric.Role, _ values: [Double]) -> Series {
    Series(
      metric: Metric(
        key: MetricKey(table: "system", column: column), label: column, unit: "%", aggregate: .mean, better: .lower,
        role: role), rollUp: RollUp(values: values))
  }

  private static func budgets(rates: [Double] = rates, requests: [Double]? = nil, maximum: Double? = 1) -> [ErrorBudget]
  {
    let grid = TimeGrid(start: SyntheticShop.start, step: 3_600, count: 24)
    let window = TimeWindow(
      start: grid.instant(at: failing.lowerBound), end: grid.instant(at: failing.upperBound))
    let dataset = Dataset(
      title: "Day", zone: .utc, grid: grid, tables: [],
      series: [series("errors", .errors, rates)] + (requests.map { [series("requests", .traffic, $0)] } ?? []),
      incidents: [Incident(id: "1", title: "Failure", kind: "outage", window: window)],
      objectives: [Objective(column: "errors", minimum: maximum == nil ? 0 : nil, maximum: maximum)])
    return Findings(of: dataset).incidents[0].errorBudgets
  }

  @Test func countsFailuresAgainstThoseAllowed() throws {
    let budget = try #require(Self.budgets().first)
    // 2 h at 6 % use up 12 of the 24 percent-hours that 1 % allows in a day.
    #expect(budget.share == 0.5)
    #expect(budget.burnRate == 6)
    #expect(budget.weight == nil)
  }

  @Test func weighsBucketsByTheirRequests() throws {
    let requests = (0..<24).map { Self.failing.contains($0) ? 100.0 : 200.0 }
    let budget = try #require(Self.budgets(requests: requests).first)
    #expect(budget.burnRate == 6)
    #expect(abs(budget.share - 2 * 100 * 6 / (22 * 200 + 2 * 100)) < 1e-12)
    #expect(budget.weight?.metric.column == "requests")
  }

  @Test func leavesOutBucketsWithoutAValue() throws {
    var rates = Self.rates
    rates[10] = .nan
    let budget = try #require(Self.budgets(rates: rates).first)
    #expect(budget.burnRate == 6)
    #expect(abs(budget.share - 6.0 / 23) < 1e-12)
  }

  @Test func hasNoBudgetWithoutAnUpperLimitOrAValue() {
    #expect(Self.budgets(maximum: nil).isEmpty)
    #expect(Self.budgets(rates: Array(repeating: .nan, count: 24)).isEmpty)
  }
}
