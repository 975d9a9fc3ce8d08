import Datasets
import Statistics
import Time

/// The deviation of each bucket of a series from what other weeks and the surrounding days suggest, in robust standard deviations.
/// Incidents need not be known, because medians are robust against them.
struct ResidualScores {
  /// The number of days on each side that determine a day's level: a week in total, so that all weekdays have equal weight.
  private static let daysAround = 3
  /// The share of the buckets of its days that a level needs.
  private static let leastShare = 0.25

  let series: Series
  /// One score per bucket, positive above the expectation; `nan` if unknown.
  let values: [Double]

  /// - Complexity: O(n log n) for n buckets.
  init(of series: Series, on timeline: Timeline, under policy: Policy) {
    self.series = series
    let counterfactual = Counterfactual(
      of: series.values, on: timeline, minimumCellCount: policy.minimumCellCount)
    let forms = (counterfactual.isAdditive ? [true] : [false, true]).map { Errors(of: counterfactual, isAdditive: $0) }
    // Errors of money and counts are proportional to the expectation, errors of other metrics are not. The tails decide which form fits.
    let errors = forms.count == 2 && forms[1].tailWeight < forms[0].tailWeight ? forms[1] : forms[0]
    let scale = errors.scale
    values = errors.values.map { error in scale.map { error.isNaN ? .nan : $0.score(error) } ?? .nan }
  }
}

extension ResidualScores {
  /// Deviation of each bucket from its baseline at the level of its days.
  private struct Errors {
    let values: [Double]
    /// Centre and spread of the errors of normal buckets; nil without any.
    let scale: RobustScale?
    let tailWeight: Double

    /// Errors are in units of the expectation or, for an additive form, in units of the series.
    init(of counterfactual: Counterfactual, isAdditive: Bool) {
      let baseline = counterfactual.baseline.values
      let values = counterfactual.values
      let timeline = counterfactual.timeline
      let deviations = values.indices.map { index in
        let deviation = isAdditive ? values[index] - baseline[index] : values[index] / baseline[index]
        return deviation.isFinite ? deviation : .nan
      }
      let levels = ResidualScores.levels(of: deviations, on: timeline)
      let errors = values.indices.map { index in
        let level: Level = isAdditive ? .shift(levels[index]) : .ratio(levels[index])
        let expected = level.expected(baseline[index])
        let unit = isAdditive ? 1 : counterfactual.errorScale(expected: expected, count: 1)
        let error = (values[index] - expected) / unit
        return error.isFinite ? error : .nan
      }
      let normal = errors.indices.filter { timeline.isNormal[$0] && errors[$0].isFinite }.map { errors[$0] }
      let floor = counterfactual.leastSpread(isAdditive: isAdditive)
      self.values = errors
      scale = RobustScale.of(normal).map { RobustScale(center: $0.center, scale: max($0.scale, floor)) }
      tailWeight = Deviation.tailWeight(normal) ?? .infinity
    }
  }

  /// For each bucket, the median of `deviations` over the normal buckets of the surrounding days, otherwise over all normal buckets.
  private static func levels(of deviations: [Double], on timeline: Timeline) -> [Double] {
    let day = timeline.cells.day
    func median(of buckets: Range<Int>) -> Double? {
      let known = buckets.filter { timeline.isNormal[$0] && deviations[$0].isFinite }
      guard Double(known.count) >= leastShare * Double(buckets.count) else { return nil }
      return Quantile.median(known.map { deviations[$0] })
    }
    let starts = day.indices.filter { $0 == 0 || day[$0] != day[$0 - 1] } + [day.count]
    let whole = median(of: 0..<day.count) ?? Quantile.median(deviations) ?? .nan
    var levels = [Double](repeating: whole, count: day.count)
    for place in starts.indices.dropLast() {
      let first = starts[max(0, place - daysAround)]
      let last = starts[min(starts.count - 1, place + daysAround + 1)]
      guard let level = median(of: first..<last) else { continue }
      for index in starts[place]..<starts[place + 1] { levels[index] = level }
    }
    return levels
  }
}
