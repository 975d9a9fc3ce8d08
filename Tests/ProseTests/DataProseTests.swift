import Analysis
import Datasets
import Prose
import TestSupport
import Testing
import Text
import Time

@Suite struct DataProseTests {
  private func prose(_ values: [Double]) -> (DataProse, Series) {
    let metric = Metric(key: MetricKey(table: "t", column: "x"), label: "X", aggregate: .sum)
    let series = Series(metric: metric, rollUp: RollUp(values: values))
    let dataset = Dataset(
      title: "Gaps", zone: .utc, grid: TimeGrid(start: SmallShop.start, step: 3_600, count: values.count), tables: [],
      series: [series])
    return (DataProse(Vocabulary(Findings(of: dataset), in: .english)), series)
  }

  @Test(arguments: [
    ([1.0, 2, 3], nil), ([1, .nan, 3], "1 hour missing, from 2024-04-29 01:00 on"), ([.nan, .nan], "no value at all"),
    (
      [.nan, 1, .nan, .nan],
      "3 hours missing in 2 stretches, the longest from 2024-04-29 02:00 on (2 hours)"
    ),
  ])
  func saysWhereValuesAreMissing(values: [Double], text: String?) {
    let (prose, series) = prose(values)
    #expect(prose.gaps(of: series) == text)
  }

  @Test func countsGapsInTheVerdict() {
    #expect(prose([1, .nan, .nan]).0.verdict.hasSuffix("2 gaps"))
    #expect(prose([1, 2]).0.verdict.hasSuffix("no gaps"))
  }
}
