import Datasets
import Redaction
import Testing
import Time

@Suite struct IndexTests {
  /// Amounts in cents around `level`, far enough from it to reveal much about it.
  private func amounts(around level: Int, count: Int = 120) -> [Double] {
    (0..<count).map { Double(level * (30 + $0 * 37 % 141) / 100 + $0 * 7_919 % 101) / 100 }
  }

  private func redacted(_ values: [Double], objective: Double? = nil) -> Dataset {
    let dataset = Dataset(
      title: "T", zone: .utc, grid: TimeGrid(start: Instant(unixSeconds: 0), step: 3_600, count: values.count),
      tables: [
        Table(
          name: "t", file: "t.csv", timeColumn: "time", serviceColumn: nil, rows: values.count,
          first: Instant(unixSeconds: 0), last: Instant(unixSeconds: 3_600))
      ],
      series: [
        Series(
          metric: Sample.metric("revenue", unit: "USD", role: .money, table: "t"), rollUp: RollUp(values: values))
      ], objectives: objective.map { [Objective(column: "revenue", minimum: $0)] } ?? [])
    let redactor = Redactor(.outside, of: dataset, files: [], digest: { $0 })
    var rows = TableRows(metricCount: 1)
    for (place, value) in values.enumerated() { rows.append(at: place * 3_600, service: nil, [value]) }
    let shown = redactor.redacted(dataset)
    // If rows are buckets, they have the same values.
    #expect(redactor.redacted(rows, ofTable: 0, in: dataset).values[0] == shown.series[0].values)
    return shown
  }

  /// The number of levels, in half cents up to `limit`, that would turn all `points` into whole cents: a small number reveals the true
  /// level.
  private func candidates(for points: [Double], upTo limit: Int) -> [Int] {
    (1...limit).filter { level in
      points.allSatisfy { point in
        let cents = point * Double(level) / 200
        return (cents - cents.rounded()).magnitude < 0.02
      }
    }
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  @Test(arguments: [853, 8_530, 64_007, 1_234_567])
  func noCommonDivisorTellsTheAmounts(level: Int) {
    let amounts = amounts(around: level)
    let exact = amounts.map { $0 * 100 / median(amounts) }
    let truth = Int((median(amounts) * 200).rounded())
    // The attack succeeds on exact points.
    #expect(candidates(for: exact, upTo: 2 * truth).contains(truth))
    let points = redacted(amounts).series[0].values
    #expect(
      candidates(for: points, upTo: min(2 * truth, 100_000)).isEmpty
        || !candidates(for: points, upTo: truth).contains(truth))
  }

  @Test func pointsHaveThreeDigitsAtMost() {
    let points = redacted([0, 0.01, 3.21, 73.62, 98_765.43, 100_000, 123_456.78, 9_876_543.21]).series[0].values
    // The median is between 73.62 and 98,765.43; nothing is finer than a tenth of a point.
    #expect(points == [0, 0, 0, 0.1, 200, 202, 250, 20_000])
  }

  @Test func theLessDigitsAnAmountHasTheCoarserItsPointsAre() {
    // Whole dollars: 850 in a normal hour give whole points, 85 give multiples of ten points.
    #expect(redacted([850, 851, 849, 850, 425]).series[0].values == [100, 100, 100, 100, 50])
    #expect(redacted([85, 86, 84, 85, 42]).series[0].values == [100, 100, 100, 100, 50])
    // Means have no common unit.
    #expect(redacted([2.0 / 3, 1.0 / 3, 4.0 / 7]).series[0].values == [117, 58.3, 100])
  }

  @Test func whatDeterminesMoneyIsAnIndexThoughItSaysNothing() {
    let orders = (0..<40).map { Double(100 + $0 * 37 % 53) }
    let values = (0..<40).map { (8_000 + Double($0 * 7_919 % 1_013)) / 100 }
    let revenue = zip(orders, values).map { $0 * $1 }
    func shownUnits(_ columns: [(String, unit: String, role: Metric.Role, [Double])]) -> [String] {
      let grid = TimeGrid(start: Instant(unixSeconds: 0), step: 3_600, count: 40)
      let dataset = Dataset(
        title: "T", zone: .utc, grid: grid, tables: [],
        series: columns.map { name, unit, role, values in
          Series(metric: Sample.metric(name, unit: unit, role: role), rollUp: RollUp(values: values))
        })
      let shown = Redactor(.outside, of: dataset, files: [], digest: { $0 }).redacted(dataset)
      return shown.series.filter { $0.metric.unit == RedactionPolicy.indexUnit }.map(\.metric.key.column)
    }
    let latency = orders.map { 200 + ($0 * 31).truncatingRemainder(dividingBy: 77) }
    #expect(
      shownUnits([
        ("revenue", "USD", .money, revenue), ("orders", "", .other, orders), ("value", "", .other, values),
        ("minor", "", .other, revenue.map { $0 * 100 }), ("latency", "ms", .latency, latency),
        ("load", "", .other, latency), ("flat", "", .other, orders.map { _ in 7 }),
      ]) == ["revenue", "value", "minor"])
    // Money per order, and its total.
    #expect(
      shownUnits([("value", "EUR", .other, values), ("orders", "", .orders, orders), ("total", "", .other, revenue)])
        == ["value", "total"])
    #expect(shownUnits([("orders", "", .orders, orders), ("load", "", .other, latency)]).isEmpty)
  }

  @Test func limitsAndRowsFollow() {
    #expect(redacted([1_000.01, 1_000.01, 2_000.03], objective: 876.54).objectives[0].minimum == 87.7)
  }

  @Test func figuresOnRowsFollowTheirOwnLevel() {
    let grid = Sample.grid
    let rows = RowDistribution(
      count: 600, mean: 25.512, standardDeviation: 7.777, minimum: 0.99, median: 25.13, p95: 60.4, p99: 88.11,
      maximum: 199.99)
    let series = Series(
      metric: Sample.metric("revenue", unit: "USD", role: .money),
      rollUp: RollUp(
        values: [2_500.5, 2_510.25, 2_490.75, 2_505, 2_495.1, 2_500.4], counts: Array(repeating: 100, count: 6)),
      rows: rows)
    let dataset = Dataset(title: "T", zone: .utc, grid: grid, tables: [], series: [series])
    let shown = Redactor(.outside, of: dataset, files: [], digest: { $0 }).redacted(dataset).series[0].rows
    // A cent is 0.0004 points here, so a step of a hundredth of a point contains twenty-five cents.
    #expect(shown?.minimum == 0.04 && shown?.median == 1.01 && shown?.maximum == 8)
  }
}
