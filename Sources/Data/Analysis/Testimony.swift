import Datasets
import Statistics
import Time

/// The evidence of one metric of a service in an incident, relative to the normal value at the load of the incident.
///
/// The expectation follows the metric's load line. Beyond the loads from which the line was estimated, the extrapolated part counts in full
/// as spread: a sale does not accuse every service that carries it. A resource at its ceiling is not excused by an unprecedented load.
struct Testimony {
  /// The ceiling of a percentage, and the value at which it counts as saturated.
  private static let ceiling = 100.0
  private static let saturation = 99.0
  /// Number of buckets that show the state of a metric before a short incident, and the smallest sufficient number.
  private static let bucketsBefore = 12
  private static let fewestBucketsBefore = 3

  private let study: SeriesStudy
  private let line: LoadLine?

  init(of study: SeriesStudy, along line: LoadLine?) {
    self.study = study
    self.line = line
  }

  /// The evidence in `buckets`; nil if the metric can be compared in less than half of them.
  func evidence(in buckets: Range<Int>, onset: Instant?) -> Suspect.Evidence? {
    let present = buckets.filter { study.errors[$0].isFinite }
    guard !present.isEmpty, 2 * present.count >= buckets.count, let normal = study.normalError else { return nil }
    let actual = mean(of: study.series.values, at: present)
    let usual = mean(of: study.expected, at: present)
    let shift = loadShift(at: present, actual: actual)
    let unit = study.counterfactual.errorScale(expected: usual, count: 1)
    let atLoad = ceilinged(usual + (shift?.answer ?? 0))
    let drift = driftBefore(buckets, normal: normal)
    let expected = atLoad + drift.error * unit
    let scale = RobustScale(
      center: normal.center * unit, scale: (normal.scale + drift.doubt) * unit + (shift?.doubt ?? 0))
    let score = scale.score(actual - expected)
    return Suspect.Evidence(
      key: study.key, score: study.metric.badness(of: score), actual: actual, expected: expected,
      isLoadAdjusted: shift != nil, onset: onset)
  }

  /// The deviation of the metric from its expectation before the incident, with its uncertainty: memory that has been filling for days is
  /// no evidence against a service. The median over the last normal buckets before the guard band; 0 with too few.
  private func driftBefore(_ buckets: Range<Int>, normal: RobustScale) -> (error: Double, doubt: Double) {
    let wanted = max(Testimony.bucketsBefore, 2 * buckets.count)
    let known = study.timeline.before(buckets).reversed().lazy.filter {
      study.timeline.isNormal[$0] && study.errors[$0].isFinite
    }.prefix(wanted).map { study.errors[$0] }
    guard known.count >= Testimony.fewestBucketsBefore, let median = Quantile.median(Array(known)) else {
      return (0, 0)
    }
    // The standard error of a median of normal values is √(π/2) times that of their mean.
    let doubt = normal.scale * (Double.pi / 2 / Double(known.count)).squareRoot()
    return (median - normal.center, doubt)
  }

  /// The shift of the expectation due to load, and the uncertain part of it; nil without a line or without load.
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
