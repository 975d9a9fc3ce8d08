/// Two aligned stretches of two standardised series.
struct Overlap {
  /// The smallest share of a series' variance in a stretch; below it, a correlation is only rounding error.
  private static let leastVariance = 1e-13

  /// Pearson's coefficient of the stretches, pairwise; `nan` with fewer than three pairs or if either is constant.
  let correlation: Double

  /// Creates the stretches of `count` steps that start at these steps.
  init(_ x: Standardized, from xStart: Int, _ y: Standardized, from yStart: Int, count: Int) {
    guard count >= Correlation.leastCount else {
      correlation = .nan
      return
    }
    func sum(_ left: [Double], _ right: [Double]) -> Double {
      dotProduct(left, from: xStart, right, from: yStart, count: count)
    }
    let products = sum(x.deviations, y.deviations)
    let pairs = x.isComplete && y.isComplete ? Double(count) : sum(x.presence, y.presence)
    guard pairs >= Double(Correlation.leastCount) else {
      correlation = .nan
      return
    }
    let xSum = sum(x.deviations, y.presence)
    let ySum = sum(x.presence, y.deviations)
    let xVariance = sum(x.squares, y.presence) - xSum * xSum / pairs
    let yVariance = sum(x.presence, y.squares) - ySum * ySum / pairs
    guard xVariance > Self.leastVariance, yVariance > Self.leastVariance else {
      correlation = .nan
      return
    }
    let covariance = products - xSum * ySum / pairs
    correlation = Correlation.bounded(covariance / (xVariance * yVariance).squareRoot())
  }
}
