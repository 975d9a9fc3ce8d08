import Datasets
import Testing
import Time

@Suite struct RollUpTests {
  private let rollUp = RollUp(values: [3, 5, .nan], counts: [2, 1, 0])

  @Test func countsSingleValues() {
    #expect(RollUp(values: [1, .nan]).counts == [1, 0])
  }

  @Test func changesValuesAndLeavesCounts() {
    let scaled = rollUp.mapValues { $0 * 2 }
    #expect(Array(scaled.values.prefix(2)) == [6, 10] && scaled.values[2].isNaN)
    #expect(scaled.counts == [2, 1, 0])
  }

  @Test func changesDistributionsButNotTheirNumberOfRows() {
    let rows = RowDistribution(
      count: 3, mean: 2, standardDeviation: 1, minimum: 1, median: 2, p95: 2.9, p99: 2.98, maximum: 3)
    let scaled = rows.mapValues { $0 * 10 }
    #expect(scaled.count == 3 && scaled.mean == 20 && scaled.standardDeviation == 10)
    #expect([scaled.minimum, scaled.median, scaled.p95, scaled.p99, scaled.maximum] == [10, 20, 29, 29.8, 30])
  }

  @Test func makesASeriesOfItsMetric() {
    let metric = Metric(key: MetricKey(table: "t", column: "c"), label: "C", aggregate: .max)
    let series = Series(metric: metric, service: "api", rollUp: rollUp)
    #expect(series.values[0] == 3)
    #expect(series.rows == nil)
    #expect(series.key == SeriesKey(metric: metric.key, service: "api"))
  }

  @Test func sortsSeriesByMetricThenByServiceWithNoneFirst() {
    let first = MetricKey(table: "a", column: "z")
    let second = MetricKey(table: "b", column: "a")
    let keys = [
      SeriesKey(metric: first), SeriesKey(metric: first, service: "a"), SeriesKey(metric: first, service: "b"),
      SeriesKey(metric: second),
    ]
    #expect(keys.reversed().sorted() == keys)
  }
}
