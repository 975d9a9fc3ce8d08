import Datasets
import Statistics
import Testing

@Suite struct RollUpTests {
  private let rollUp = RollUp(
    counts: [2, 1, 0], sums: [6, 5, .nan], minima: [2, 5, .nan], maxima: [4, 5, .nan], lasts: [2, 5, .nan],
    sketches: [QuantileSketch([2, 4]), nil, nil])

  @Test(arguments: [
    (Metric.Aggregate.sum, [6.0, 5]), (.mean, [3, 5]), (.max, [4, 5]), (.last, [2, 5]),
  ])
  func sumsUpABucketAsAsked(aggregate: Metric.Aggregate, values: [Double]) {
    let found = rollUp.values(by: aggregate)
    #expect(Array(found.prefix(2)) == values)
    #expect(found[2].isNaN)
  }

  @Test(arguments: Metric.Aggregate.allCases)
  func leavesSingleValuesAsTheyAre(aggregate: Metric.Aggregate) {
    let found = RollUp(values: [1, .nan, -3]).values(by: aggregate)
    #expect(found[0] == 1 && found[1].isNaN && found[2] == -3)
  }

  @Test func sketchesOnlyBucketsWithSeveralValues() {
    #expect(rollUp.sketch(at: 0)?.quantile(0.5) == 3)
    #expect(rollUp.sketch(at: 1) == nil)
    #expect(RollUp(values: [1, 2]).sketch(at: 1) == nil)
  }

  @Test func countsSingleValues() {
    #expect(RollUp(values: [1, .nan]).counts == [1, 0])
  }

  @Test func makesASeriesByItsMetric() {
    let metric = Metric(key: MetricKey(table: "t", column: "c"), label: "C", aggregate: .max)
    let series = Series(metric: metric, service: "api", rollUp: rollUp)
    #expect(series.values[0] == 4)
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
