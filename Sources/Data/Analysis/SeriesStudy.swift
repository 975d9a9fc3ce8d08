import Datasets
import Statistics
import Time

/// One series with the derived values that all analyses share.
struct SeriesStudy {
  let series: Series
  let timeline: Timeline
  let counterfactual: Counterfactual
  /// The expected value of each bucket without any incident, and the scale of its error; `nan` if unknown.
  let expected: [Double]
  private let errorScales: [Double]
  /// (value − expected) ÷ scale of each bucket.
  let errors: [Double]
  /// Centre and spread of the errors of normal buckets; nil without any.
  let normalError: RobustScale?
  /// The range of errors that contains a normal bucket with the policy's level; nil with too few buckets.
  let errorBand: (low: Double, high: Double)?
  /// Share of normal buckets inside the band from buckets of other weeks.
  let coverage: Double?

  init(of series: Series, on timeline: Timeline, under policy: Policy) {
    let counterfactual = Counterfactual(
      of: series.values, on: timeline, minimumCellCount: policy.minimumCellCount)
    let values = series.values
    let baseline = counterfactual.baseline.values
    var expected = [Double](repeating: .nan, count: values.count)
    var levels = [Level?](repeating: nil, count: values.count)
    for index in values.indices where timeline.isNormal[index] || !timeline.isIncident[index] {
      let bucket = index..<index + 1
      levels[index] = counterfactual.level(around: bucket, from: counterfactual.basis(around: bucket))
    }
    // Inside an incident, the chart shows the same expectation that the incident's impact is measured against.
    for incident in timeline.incidents {
      let level = counterfactual.level(around: incident, from: counterfactual.basis(around: incident))
      for index in incident { levels[index] = level }
    }
    // Repaired buckets cannot be compared with anything.
    for index in values.indices where baseline[index].isFinite && !timeline.repaired.contains(index) {
      let value = levels[index]?.expected(baseline[index]) ?? .nan
      expected[index] = value.isFinite ? value : .nan
    }
    let errorScales = expected.map { counterfactual.errorScale(expected: $0, count: 1) }
    let errors = values.indices.map { index in
      let error = (values[index] - expected[index]) / errorScales[index]
      return error.isFinite ? error : .nan
    }
    let placebos = Placebos(
      of: counterfactual, shape: Placebos.Shape(length: 1, basis: .bothSides, weak: nil),
      limit: policy.maximumPlacebos)
    self.series = series
    self.timeline = timeline
    self.counterfactual = counterfactual
    self.expected = expected
    self.errorScales = errorScales
    self.errors = errors
    let normalErrors = errors.indices.filter { timeline.isNormal[$0] && errors[$0].isFinite }.map { errors[$0] }
    let floor = counterfactual.leastSpread(isAdditive: counterfactual.isAdditive)
    normalError = RobustScale.of(normalErrors).map {
      RobustScale(center: $0.center, scale: max($0.scale, floor))
    }
    errorBand = Conformal.interval(level: policy.level, placebos: normalErrors)
    coverage = placebos.coverage(level: policy.level)
  }

  var key: SeriesKey { series.key }
  var metric: Metric { series.metric }

  /// The values adjusted for the normal week: divided by it, or minus it for an additive series.
  var adjusted: [Double] {
    let baseline = counterfactual.baseline.values
    return series.values.indices.map { index in
      let difference = series.values[index] - baseline[index]
      let value = difference / counterfactual.errorScale(expected: baseline[index], count: 1)
      return value.isFinite ? value : .nan
    }
  }

  /// Robust z score of a bucket's deviation from the expectation; `nan` if either is missing.
  func score(_ index: Int) -> Double {
    normalError?.score(errors[index]) ?? .nan
  }

  /// Whether the bucket's value lies inside the band; nil for a gap and for a bucket without a band.
  func isInBand(_ index: Int) -> Bool? {
    guard let errorBand, errors[index].isFinite else { return nil }
    return errorBand.low <= errors[index] && errors[index] <= errorBand.high
  }

  /// The chart's expectation. The band of a metric that was never negative is cut off at 0: counts and shares cannot be lower, and the cut
  /// does not change the band's coverage.
  var expectation: Expectation {
    let floor = series.values.contains { $0 < 0 } ? -Double.infinity : 0
    func edge(_ error: Double?) -> [Double] {
      expected.indices.map { index in
        guard let error else { return .nan }
        let value = expected[index] + error * errorScales[index]
        return value.isFinite ? max(floor, value) : .nan
      }
    }
    let used = Set(counterfactual.baseline.rules)
    let weakest = Expectation.Rule.allCases.last { $0 != .none && used.contains($0) }
    return Expectation(
      expected: expected, low: edge(errorBand?.low), high: edge(errorBand?.high), rule: weakest ?? .none,
      coverage: coverage)
  }
}
