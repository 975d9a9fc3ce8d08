import Datasets
import Statistics
import Time

/// Partial correlations for constant traffic, compared with plain ones.
///
/// Only normal buckets count. The time of the week and the deviation of traffic from its normal week are held constant: all three series
/// are adjusted for their normal week first, because latency is not a linear function of load.
struct PartialStudy {
  private let studies: [SeriesStudy]
  private let raw: [CorrelationColumn]
  private let adjusted: [CorrelationColumn]
  private let level: Double
  private let bucketCount: Int

  init(
    of studies: [SeriesStudy], raw: [CorrelationColumn], adjusted: [CorrelationColumn], level: Double, bucketCount: Int
  ) {
    self.bucketCount = bucketCount
    self.studies = studies
    self.raw = raw
    self.adjusted = adjusted
    self.level = level
  }

  /// Each driver with each outcome, sign traps first, then by strength, ties by key; empty without a traffic series.
  func findings() -> [PartialCorrelation] {
    guard let load = studies.firstIndex(where: { $0.metric.role == .traffic && $0.series.isBusiness }) else {
      return []
    }
    let drivers = studies.indices.filter { studies[$0].metric.role.isDriver }
    let outcomes = studies.indices.filter { studies[$0].metric.role.isOutcome }
    let found = drivers.flatMap { driver in outcomes.compactMap { partial(of: driver, and: $0, given: load) } }
    return found.sorted { left, right in
      if left.isSignTrap != right.isSignTrap { return left.isSignTrap }
      let (first, second) = (left.partial.magnitude, right.partial.magnitude)
      return first != second ? first > second : (left.first, left.second) < (right.first, right.second)
    }
  }

  private func partial(of first: Int, and second: Int, given load: Int) -> PartialCorrelation? {
    let (x, y, held) = (adjusted[first], adjusted[second], adjusted[load])
    guard let plain = raw[first].correlation(with: raw[second]),
      let rest = Correlation.residuals(x.values, y.values, given: [held.values]),
      let partial = Correlation.pearson(rest.x, rest.y)
    else { return nil }
    let effective = x.effectiveCount(with: y)
    // Each control reduces the number of pairs by one: Fisher (1924), The distribution of the partial correlation coefficient.
    let interval = Correlation.interval(r: partial, effectiveCount: effective - 1, level: level)
    let rawInterval = Correlation.interval(
      r: plain, effectiveCount: raw[first].effectiveCount(with: raw[second]), level: level)
    let isTurned =
      rawInterval.low > 0 && interval.high < 0 || rawInterval.high < 0 && interval.low > 0
    return PartialCorrelation(
      first: studies[first].key, second: studies[second].key, given: studies[load].key, raw: plain,
      partial: partial, low: interval.low, high: interval.high, count: x.count(with: y), effectiveCount: effective,
      isSignTrap: isTurned, residuals: isTurned ? residuals(rest.x, rest.y) : nil)
  }

  /// Converts vectors of length 1 to standard deviations.
  private func residuals(_ first: [Double], _ second: [Double]) -> PartialCorrelation.Residuals? {
    guard first.count == bucketCount else { return nil }
    let scale = Double(first.count(where: \.isFinite)).squareRoot()
    return PartialCorrelation.Residuals(first: first.map { $0 * scale }, second: second.map { $0 * scale })
  }
}
