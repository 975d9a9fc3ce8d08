import Datasets
import Statistics
import Time

/// Estimates the impact of time windows on one series.
struct ImpactEstimator {
  private let study: SeriesStudy
  private let policy: Policy
  private let placebos: [Placebos.Shape: Placebos]

  /// Creates an estimator for `windows`, given in buckets of the study's grid.
  init(of study: SeriesStudy, for windows: [Range<Int>], under policy: Policy) {
    let shapes = windows.map { ImpactEstimator.shape(of: $0, in: study) }
    self.study = study
    self.policy = policy
    placebos = Dictionary(
      Set(shapes).map { shape in
        (shape, Placebos(of: study.counterfactual, shape: shape, limit: policy.maximumPlacebos))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The impact of `buckets`, one of the estimator's windows, which represent `window`.
  func impact(of buckets: Range<Int>, as window: TimeWindow) -> Impact {
    let counterfactual = study.counterfactual
    let shape = ImpactEstimator.shape(of: buckets, in: study)
    let isSum = study.metric.aggregate == .sum
    let sums = counterfactual.sums(in: buckets)
    let unit = isSum ? 1 : Double(sums.count)
    let expected =
      sums.count > 0
      ? counterfactual.level(around: buckets, from: shape.basis)?.expected(sums) : nil
    let isSound = expected?.isFinite ?? false && sums.value.isFinite
    guard let expected, isSound, let placebos = placebos[shape] else {
      return Impact(
        key: study.key, window: window, isSum: isSum, actual: actual(in: buckets, isSum: isSum), expected: nil,
        low: nil, high: nil, level: policy.level, placebos: 0, separatePlacebos: 0, coverage: nil, pValue: nil,
        basis: shape.basis, rule: rule(in: buckets), missing: buckets.count - sums.count)
    }
    let scale = counterfactual.errorScale(expected: expected, count: sums.count) * counterfactual.doubt(in: buckets)
    let errors = placebos.interval(level: policy.level)
    // A normal window has a value of expected + error × scale; a higher value lowers the difference. A metric that cannot be negative would
    // not have been negative without the incident either.
    func difference(_ error: Double) -> Double {
      let normal = expected + error * scale
      return (sums.value - (counterfactual.isAdditive ? normal : max(0, normal))) / unit
    }
    let estimate = sums.value / unit - expected / unit
    let pValue = placebos.pValue(of: (sums.value - expected) / scale)
    // Rounding must not separate equal values: the interval contains the estimate, and 0 unless the test rejects it.
    let held = pValue.map { Conformal.isRejected($0, level: policy.level) } ?? false ? [estimate] : [estimate, 0]
    return Impact(
      key: study.key, window: window, isSum: isSum, actual: sums.value / unit, expected: expected / unit,
      low: errors.map { held.reduce(difference($0.high), min) },
      high: errors.map { held.reduce(difference($0.low), max) }, level: policy.level,
      placebos: placebos.count, separatePlacebos: placebos.separateCount,
      coverage: errors == nil ? nil : placebos.coverage(level: policy.level), pValue: pValue, basis: shape.basis,
      rule: rule(in: buckets), missing: buckets.count - sums.count)
  }

  private func actual(in buckets: Range<Int>, isSum: Bool) -> Double {
    let values = buckets.map { study.series.values[$0] }.filter(\.isFinite)
    let sum = values.reduce(0, +)
    guard !values.isEmpty, sum.isFinite else { return .nan }
    return isSum ? sum : sum / Double(values.count)
  }

  /// The weakest rule used for any bucket of the window.
  private func rule(in buckets: Range<Int>) -> Expectation.Rule {
    let used = Set(study.counterfactual.baseline.rules[buckets])
    return Expectation.Rule.allCases.last { $0 != .none && used.contains($0) } ?? .none
  }

  private static func shape(of window: Range<Int>, in study: SeriesStudy) -> Placebos.Shape {
    let counterfactual = study.counterfactual
    return Placebos.Shape(
      length: window.count, basis: counterfactual.basis(around: window),
      weak: counterfactual.weakRules(in: window).map {
        Placebos.Shape.Weak(rules: $0, isWeekend: Array(study.timeline.cells.isWeekend[window]))
      })
  }
}
