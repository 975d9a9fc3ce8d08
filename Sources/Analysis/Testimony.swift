import Datasets
import Statistics

/// What one metric of a service says of an incident, against what is normal at the load of the incident.
///
/// The expectation moves along the metric's line over load. Beyond the loads at which the line was learnt, what rests on
/// it is as uncertain as it is large, and counts in full as spread: a sale does not accuse every service that carries it.
/// A resource at its ceiling is not excused by a load that it never bore before.
struct Testimony {
  /// The ceiling of a share, and from where a share counts as at its ceiling.
  private static let ceiling = 100.0
  private static let saturation = 99.0

  private let study: SeriesStudy
  private let line: LoadLine?

  init(of study: SeriesStudy, along line: LoadLine?) {
    self.study = study
    self.line = line
  }

  /// The evidence in `buckets`; nil where the metric cannot be compared there.
  func evidence(in buckets: Range<Int>, onset: Instant?) -> Suspect.Evidence? {
    let present = buckets.filter { study.errors[$0].isFinite }
    guard !present.isEmpty, let normal = study.normalError else { return nil }
    let actual = mean(of: study.series.values, at: present)
    let usual = mean(of: study.expected, at: present)
    let shift = loadShift(at: present, actual: actual)
    let expected = ceilinged(usual + (shift?.answer ?? 0))
    let unit = study.counterfactual.errorScale(expected: usual, count: 1)
    let scale = RobustScale(center: normal.center * unit, scale: normal.scale * unit + (shift?.doubt ?? 0))
    let score = scale.score(actual - expected)
    return Suspect.Evidence(
      key: study.key, score: study.metric.badness(of: score), actual: actual, expected: expected,
      isLoadAdjusted: shift != nil, onset: onset)
  }

  /// By how much the load moves the expectation, and how much of that is doubtful; nil without a line, or without load.
  private func loadShift(at buckets: [Int], actual: Double) -> (answer: Double, doubt: Double)? {
    guard let line else { return nil }
    let known = buckets.filter { line.load.series.values[$0].isFinite && line.load.expected[$0].isFinite }
    guard !known.isEmpty else { return nil }
    let load = mean(of: line.load.series.values, at: known)
    let usual = mean(of: line.load.expected, at: known)
    if isShare, study.metric.role == .resource, actual >= Testimony.saturation {
      let borne = min(max(load, line.range.lowerBound), line.range.upperBound)
      return (line.line.slope * (borne - usual), 0)
    }
    return (line.line.slope * (load - usual), (line.line.slope * line.excess(of: load)).magnitude)
  }

  private var isShare: Bool { study.metric.unit == "%" }

  private func ceilinged(_ value: Double) -> Double {
    isShare ? min(value, Testimony.ceiling) : value
  }

  private func mean(of values: [Double], at buckets: [Int]) -> Double {
    buckets.reduce(0) { $0 + values[$1] / Double(buckets.count) }
  }
}
