import Datasets
import Statistics
import Time

/// Searches for limits of latency and errors beyond which the headline metric suffers, over the whole day and by parts of the day.
///
/// The outcome is a share of its expectation. The effect of a driver's ordinary deviations is controlled for, so that it does not cause a
/// bend. A limit is reported if the bend is beyond chance, and if its range stays above ordinary values and below the highest candidate.
struct ThresholdStudy {
  /// The largest p for a bend, shared among the drivers.
  private static let significance = 0.05

  private let outcome: SeriesStudy
  private let drivers: [SeriesStudy]
  private let objectives: [Objective]
  private let timeline: Timeline
  private let policy: Policy

  /// Creates a study of the first latency and the first errors without a service; nil without either, and if larger values of the headline
  /// are not better.
  init?(
    of studies: [SeriesStudy], headline: Int?, objectives: [Objective], on timeline: Timeline, under policy: Policy
  ) {
    guard let headline, studies[headline].metric.better == .higher, !studies[headline].counterfactual.isAdditive else {
      return nil
    }
    drivers = [Metric.Role.latency, .errors].compactMap { role in
      studies.first { $0.series.isBusiness && $0.metric.role == role && $0.metric.better == .lower }
    }
    guard !drivers.isEmpty else { return nil }
    outcome = studies[headline]
    self.objectives = objectives
    self.timeline = timeline
    self.policy = policy
  }

  /// The findings for each driver, latency first.
  ///
  /// - Complexity: O(n log n), and O(rounds × n) for n buckets if there are enough stretches for a search.
  func findings() -> [ThresholdFindings] {
    let shares = timeline.isNormal.indices.map(share)
    let buckets = shares.indices.filter { bucket in
      shares[bucket].isFinite
        && drivers.allSatisfy {
          $0.series.values[bucket].isFinite && $0.counterfactual.baseline.values[bucket].isFinite
        }
    }
    let points = drivers.compactMap { DriverPoints(of: $0, in: buckets, under: policy) }
    let testable = points.filter { $0.stretches >= ThresholdFindings.leastStretches && $0.parts[0].grid != nil }
    let model = PatienceModel(of: testable, shares: buckets.map { shares[$0] })
    return points.map { driver in
      guard let place = testable.firstIndex(where: { $0.key == driver.key }) else {
        return findings(on: driver, .tooFew, shares: shares)
      }
      let p = model.pValue(of: place, block: max(1, timeline.levelBuckets)) ?? 1
      var own = [Double](repeating: .nan, count: shares.count)
      for (bucket, share) in zip(buckets, model.shares(without: place)) { own[bucket] = share }
      guard p * Double(testable.count) <= ThresholdStudy.significance else {
        return findings(on: driver, .absent, pValue: p, shares: own)
      }
      let limits = model.limits(of: place).compactMap { limit($0, beyond: driver.ordinary) }
      return findings(on: driver, limits.isEmpty ? .unlocated : .found, limits, pValue: p, shares: own)
    }
  }

  /// Share of the expected outcome in a bucket; `nan` if it is missing or far above the expectation: unusually high sales are unrelated to
  /// patience.
  private func share(in bucket: Int) -> Double {
    let share = outcome.series.values[bucket] / outcome.expected[bucket]
    return share.isFinite && outcome.score(bucket) <= policy.outlierCutoff ? share : .nan
  }

  private func limit(_ fit: PatienceModel.Fit, beyond ordinary: Double) -> ThresholdFindings.Limit? {
    guard fit.slope < 0, let range = fit.profile.range(inflation: fit.inflation), range.lowerBound > ordinary,
      let last = fit.profile.limits.last, range.upperBound < last
    else { return nil }
    return ThresholdFindings.Limit(
      daypart: fit.part.daypart, value: fit.limit, range: range, level: fit.level, slope: fit.slope,
      count: fit.profile.count)
  }

  private func findings(
    on driver: DriverPoints, _ verdict: ThresholdFindings.Verdict, _ limits: [ThresholdFindings.Limit] = [],
    pValue: Double? = nil, shares: [Double]
  ) -> ThresholdFindings {
    ThresholdFindings(
      driver: driver.key, outcome: outcome.key, verdict: verdict, limits: limits, ordinary: driver.ordinary,
      stretches: driver.stretches, pValue: pValue, exceedance: exceedance(of: driver.key), shares: shares)
  }

  private func exceedance(of key: SeriesKey) -> Exceedance? {
    guard let driver = drivers.first(where: { $0.key == key }),
      let objective = objectives.first(where: { $0.column == key.metric.column })
    else { return nil }
    let share = { outcome.series.values[$0] / outcome.expected[$0] }
    let buckets = timeline.isNormal.indices.filter {
      objective.isBreached(by: driver.series.values[$0]) && share($0).isFinite
    }
    var stretches = Stretches(gap: timeline.guardBuckets)
    for bucket in buckets { stretches.insert(bucket) }
    let shares = buckets.map(share)
    return Exceedance(
      driver: key, objective: objective, outcome: outcome.key, count: buckets.count, stretches: stretches.count,
      median: Quantile.median(shares), extremes: shares.min().flatMap { low in shares.max().map { low...$0 } })
  }
}
