/// Count, means, sums of squared deviations and sum of products of pairs: everything a correlation needs, in constant space.
///
/// To avoid cancellation far from 0, deviations are taken from the first pair, and then from their running mean. Two `CoMoments` merge into
/// those of both sets of pairs.
///
/// - Source: Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance, https://doi.org/10.1080/00031305.1983.10483115.
public struct CoMoments: Hashable, Sendable {
  /// Number of pairs.
  public private(set) var count = 0
  /// The first pair, from which deviations are taken, and the means of these deviations.
  private var (originX, originY) = (0.0, 0.0)
  private var (deviationX, deviationY) = (0.0, 0.0)
  /// Sum of squared deviations of x from its mean.
  public private(set) var squaresX = 0.0
  /// Sum of squared deviations of y from its mean.
  public private(set) var squaresY = 0.0
  /// Sum of the products of both deviations.
  public private(set) var products = 0.0

  /// Mean of x; 0 without pairs.
  public var meanX: Double { originX + deviationX }

  /// Creates the co-moments of no pairs.
  public init() {}

  /// Creates the co-moments of `count` pairs from sums of deviations from the fixed numbers `shiftX` and `shiftY`.
  ///
  /// - Parameters:
  ///   - sumX: Sum of the deviations of x; `sumY` is that of y.
  ///   - squaresX: Sum of the squared deviations of x; `squaresY` is that of y; `products` is the sum of the products of both.
  public init(
    count: Int, shiftX: Double, shiftY: Double, sumX: Double, sumY: Double, squaresX: Double, squaresY: Double,
    products: Double
  ) {
    precondition(count >= 0, "a number of pairs is not negative")
    guard count > 0 else { return }
    let number = Double(count)
    self.count = count
    (originX, originY) = (shiftX, shiftY)
    (deviationX, deviationY) = (sumX / number, sumY / number)
    // Rounding must not make a sum of squares negative.
    self.squaresX = max(0, squaresX - sumX * sumX / number)
    self.squaresY = max(0, squaresY - sumY * sumY / number)
    self.products = products - sumX * sumY / number
  }

  /// Adds a pair of finite numbers.
  public mutating func insert(_ x: Double, _ y: Double) {
    if count == 0 { (originX, originY) = (x, y) }
    count += 1
    let (ownX, ownY) = (x - originX, y - originY)
    let (stepX, stepY) = (ownX - deviationX, ownY - deviationY)
    deviationX += stepX / Double(count)
    deviationY += stepY / Double(count)
    squaresX += stepX * (ownX - deviationX)
    squaresY += stepY * (ownY - deviationY)
    products += stepX * (ownY - deviationY)
  }

  /// Adds all pairs of `other`.
  public mutating func merge(_ other: CoMoments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (own, theirs) = (Double(count), Double(other.count))
    let stepX = (other.originX - originX) + (other.deviationX - deviationX)
    let stepY = (other.originY - originY) + (other.deviationY - deviationY)
    let weight = own * theirs / (own + theirs)
    count += other.count
    deviationX += stepX * theirs / (own + theirs)
    deviationY += stepY * theirs / (own + theirs)
    squaresX += other.squaresX + stepX * stepX * weight
    squaresY += other.squaresY + stepY * stepY * weight
    products += other.products + stepX * stepY * weight
  }

  /// Pearson's coefficient, −1…1; nil if x or y is constant, or for fewer than two pairs.
  public var correlation: Double? {
    guard count > 1, squaresX > 0, squaresY > 0 else { return nil }
    let r = products / (squaresX.squareRoot() * squaresY.squareRoot())
    return r.isFinite ? min(1, max(-1, r)) : nil
  }

  /// Standard deviation of x, with n − 1; nil for fewer than two pairs.
  public var standardDeviationX: Double? {
    count > 1 ? (squaresX / Double(count - 1)).squareRoot() : nil
  }
}
