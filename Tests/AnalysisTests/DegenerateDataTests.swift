import Analysis
import Datasets
import Testing
import Time

/// For any data, the analysis terminates, and all numbers are in their ranges.
struct DegenerateDataTests {
  private static let month = Sample.month()

  private static let cases: [(name: String, dataset: Dataset)] = [
    ("no series", Sample.dataset([])),
    ("no bucket", Sample.dataset([Sample.series([])], incidents: [Sample.incident(at: 0, length: 2)])),
    ("one bucket", Sample.dataset([Sample.series([5])], incidents: [Sample.incident(at: 0, length: 1)])),
    (
      "all missing",
      Sample.dataset(
        [Sample.series(Array(repeating: .nan, count: 200)), Sample.series("other", month(count: 200))],
        incidents: [Sample.incident(at: 50, length: 3)])
    ),
    (
      "constant",
      Sample.dataset(
        [Sample.series(Array(repeating: 7, count: 400)), Sample.series("zero", Array(repeating: 0, count: 400))],
        incidents: [Sample.incident(at: 200, length: 3)])
    ),
    (
      "one hour of minutes",
      Sample.dataset(
        [Sample.series(month(count: 60))], incidents: [Sample.incident(at: 30, length: 5, step: 60)], step: 60)
    ),
    (
      "days",
      Sample.dataset(
        [Sample.series(month(count: 90))], incidents: [Sample.incident(at: 40, length: 2, step: 86_400)], step: 86_400)
    ),
    (
      "many overlapping incidents",
      Sample.dataset(
        [Sample.series(month), Sample.series("cpu", month, service: "web", role: .resource)],
        incidents: (0..<25).map { Sample.incident("i\($0)", at: 100 + 2 * $0, length: 12) })
    ),
    ("incident outside", Sample.dataset([Sample.series(month)], incidents: [Sample.incident(at: 9_000, length: 3)])),
    ("incident before", Sample.dataset([Sample.series(month)], incidents: [Sample.incident(at: -100, length: 3)])),
    ("incident throughout", Sample.dataset([Sample.series(month)], incidents: [Sample.incident(at: -5, length: 900)])),
    ("incident of no length", Sample.dataset([Sample.series(month)], incidents: [Sample.incident(at: 50, length: 0)])),
    (
      "huge values",
      Sample.dataset(
        [Sample.series(month.map { $0 * 1e306 }), Sample.series("other", month.map { -$0 * 1e305 })],
        incidents: [Sample.incident(at: 300, length: 3)])
    ),
    (
      "one huge value",
      Sample.dataset(
        [Sample.series(month.enumerated().map { $0 == 100 ? 1e300 : $1 }), Sample.series("other", month)],
        incidents: [Sample.incident(at: 300, length: 3)])
    ),
    (
      "tiny values",
      Sample.dataset([Sample.series(month.map { $0 * 1e-305 })], incidents: [Sample.incident(at: 300, length: 3)])
    ),
    (
      "negative values",
      Sample.dataset([Sample.series(month.map { $0 - 80 })], incidents: [Sample.incident(at: 300, length: 3)])
    ),
    (
      "mostly gaps",
      Sample.dataset(
        [
          Sample.series(month.enumerated().map { $0 % 17 == 0 ? $1 : .nan }),
          Sample.series("cpu", month.enumerated().map { $0 % 19 == 0 ? $1 : .nan }, service: "web", role: .resource),
        ], incidents: [Sample.incident(at: 300, length: 3)])
    ),
  ]

  private static func month(count: Int) -> [Double] { Sample.month(count: count) }

  @Test(arguments: cases.map(\.name)) func saysNothingButNumbersInRange(name: String) throws {
    let dataset = try #require(Self.cases.first { $0.name == name }).dataset
    let findings = Findings(of: dataset)
    #expect(findings.series.count == dataset.series.count)
    #expect(findings.incidents.count == dataset.incidents.count)
    for series in findings.series { checkSeries(series, count: dataset.grid.count) }
    for incident in findings.incidents {
      #expect(incident.impacts.count == dataset.series.count)
      #expect(incident.phases.count == dataset.series.count)
      for impact in incident.impacts { checkImpact(impact) }
      for suspect in incident.suspects { #expect(suspect.score.isFinite) }
      for onset in incident.onsets { #expect(onset.peak.isFinite) }
    }
    for pair in findings.correlations.pairs {
      #expect(abs(pair.r) <= 1 && pair.low <= pair.high && pair.effectiveCount.isFinite)
      if let p = pair.pValue, let q = pair.qValue { #expect(p >= 0 && p <= q && q <= 1) }
    }
  }

  private func checkSeries(_ series: SeriesFindings, count: Int) {
    let expectation = series.expectation
    for values in [expectation.expected, expectation.low, expectation.high] {
      #expect(values.count == count)
      #expect(!values.contains { $0.isInfinite })
    }
    for numbers in [series.overall, series.normal] {
      for value in [numbers.sum, numbers.mean, numbers.standardDeviation, numbers.median, numbers.p99] {
        #expect(value?.isFinite ?? true)
      }
    }
    #expect(series.week.hours.count == 168)
    #expect(series.week.hourFactors.count == 24 && series.week.dayFactors.count == 7)
  }

  private func checkImpact(_ impact: Impact) {
    #expect(!impact.actual.isInfinite)
    for value in [impact.expected, impact.low, impact.high, impact.difference, impact.factor] {
      #expect(value?.isFinite ?? true)
    }
    if let low = impact.low, let high = impact.high { #expect(low <= high) }
    if impact.actual.isNaN { #expect(impact.expected == nil) }
    if let p = impact.pValue { #expect(p > 0 && p <= 1) }
  }
}
