import Datasets
import Statistics
import Time

/// The expectations of windows of one shape, each computed by the rules of the shape.
struct WindowExpectations {
  /// The actual and expected values of one window.
  struct Found {
    let actual: Double
    let expected: Double
    /// The divisor that makes the error comparable with others, including the uncertainty of the expectation.
    let scale: Double
    /// Number of compared buckets.
    let count: Int
  }

  private let counterfactual: Counterfactual
  private let shape: Placebos.Shape
  /// The baseline for each weak rule of the shape.
  private let baselines: [Expectation.Rule: Baseline]

  init(of counterfactual: Counterfactual, shape: Placebos.Shape) {
    let weak = Set(shape.weak?.rules ?? []).subtracting([.hourOfWeek, .none])
    baselines = Dictionary(
      weak.map { rule in
        let baseline = Baseline(
          of: counterfactual.values, by: rule, on: counterfactual.timeline,
          minimumCount: counterfactual.minimumCellCount)
        return (rule, baseline)
      }, uniquingKeysWith: { first, _ in first })
    self.counterfactual = counterfactual
    self.shape = shape
  }

  /// The values of `window`, which has the shape's length; nil without a level or without a value to compare.
  func of(_ window: Range<Int>) -> Found? {
    guard let level = counterfactual.level(around: window, from: shape.basis) else { return nil }
    let (sums, doubt) =
      shape.weak.map { weakSums(in: window, by: $0.rules) }
      ?? (counterfactual.sums(in: window), counterfactual.doubt(in: window))
    guard sums.count > 0 else { return nil }
    let expected = level.expected(sums)
    return Found(
      actual: sums.value, expected: expected,
      scale: counterfactual.errorScale(expected: expected, count: sums.count) * doubt, count: sums.count)
  }

  private func weakSums(in window: Range<Int>, by rules: [Expectation.Rule]) -> (sums: PairedSums, doubt: Double) {
    var sums = PairedSums()
    var (variance, known) = (0.0, 0)
    for (index, rule) in zip(window, rules) {
      let baseline = baselines[rule] ?? counterfactual.baseline
      if baseline.counts[index] > 0 {
        variance += Quantile.varianceOfMedian(of: baseline.counts[index])
        known += 1
      }
      let (value, usual) = (counterfactual.values[index], baseline.values[index])
      guard value.isFinite, usual.isFinite else { continue }
      sums = sums + PairedSums(value: value, baseline: usual, count: 1)
    }
    return (sums, Counterfactual.doubt(variance: variance, count: known))
  }
}
