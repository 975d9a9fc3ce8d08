/// Number, means and sums of squares and products of deviations of pairs: all that their correlation needs, however many there are.
///
/// Pairs are taken as deviations from the first of them, and these from their mean at hand, so that nothing cancels however far from 0 they
/// lie; two of them make that of both sets of pairs together.
///
/// - Source: Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance, https://doi.org/10.1080/00031305.1983.10483115.
public struct CoMoments: Hashable, Sendable {
  /// Number of pairs.
  public private(set) var count = 0
  /// The pair from which deviations are taken, and their means.
  private var (originX, originY) = (0.0, 0.0)
  private var (deviationX, deviationY) = (0.0, 0.0)
  /// Sum of squared deviations of the first of each pair from their mean.
  public private(set) var squaresX = 0.0
  /// Sum of squared deviations of the second of each pair from their mean.
  public private(set) var squaresY = 0.0
  /// Sum of the products of both deviations.
  public private(set) var products = 0.0

  /// Mean of the first of each pair; 0 for no pairs.
  public var meanX: Double { originX + deviationX }

  /// Those of no pairs.
  public init() {}

  /// Those of `count` pairs that were summed up as deviations from any fixed numbers `shiftX` and `shiftY`.
  ///
  /// - Parameters:
  ///   - sumX: Sum of the first's deviations; `sumY` of the second's.
  ///   - squaresX: Sum of the first's squared deviations; `squaresY` of the second's; `products` of the products of both.
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
    // Rounding must not make a square negative.
    self.squaresX = max(0, squaresX - sumX * sumX / number)
    self.squaresY = max(0, squaresY - sumY * sumY / number)
    self.products = products - sumX * sumY / number
  }

  /// Takes in a pair of finite numbers.
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

  /// Takes in all pairs of `other`.
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

  /// Pearson's coefficient, −1…1; nil where one of the two does not vary, or for fewer than two pairs.
  public var correlation: Double? {
    guard count > 1, squaresX > 0, squaresY > 0 else { return nil }
    let r = products / (squaresX.squareRoot() * squaresY.squareRoot())
    return r.isFinite ? min(1, max(-1, r)) : nil
  }

  /// Standard deviation of the first of each pair, from n − 1; nil for fewer than two pairs.
  public var standardDeviationX: Double? {
    count > 1 ? (squaresX / Double(count - 1)).squareRoot() : nil
  }
}
