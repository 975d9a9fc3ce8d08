import Statistics
import TestSupport
import Testing

struct HingeTests {
  private static let x = (1...10).map(Double.init)
  private static let y = [10, 10.2, 9.9, 10.1, 9.8, 9, 8.2, 7.1, 6.3, 5.2]
  private static let weights = [1, 2, 1, 1, 0.5, 1, 1, 2, 1, 1]
  private static let control = [0, 1, 0, -1, 0, 1, 0, -1, 0, 1.0]

  // numpy.linalg.lstsq(X * sqrt(w)[:, None], y * sqrt(w)) with X = [1, control, max(0, x - L)], numpy 2.4.6.
  @Test(arguments: [
    (0, 10.192415005861667, -0.7766588511137165, 0.5585709261430244),
    (1, 10.040851063829788, -0.9614893617021273, 0.12663829787233927),
    (2, 9.80070796460177, -1.2149557522123913, 1.4469292035398222),
  ]) func isTheWeightedRegressionAtEachLimit(place: Int, level: Double, slope: Double, squares: Double) {
    let grid = HingeGrid(of: Self.x, limits: 4...6, count: 2)
    let profile = HingeRegression(on: grid, controls: [Self.control], weights: Self.weights).profile(of: Self.y)
    #expect(abs(profile.levels[place] - level) < 1e-9)
    #expect(abs(profile.slopes[place] - slope) < 1e-9)
    #expect(abs(profile.squares[place] - squares) < 1e-9)
  }

  @Test func findsTheLimitAndItsRange() throws {
    var noise = Noise(seed: 3)
    let x = (0..<400).map { Double($0 * 37 % 400) }
    let y = x.map { 1 - 0.004 * max(0, $0 - 150) + 0.05 * noise.normal() }
    let profile = HingeRegression(on: HingeGrid(of: x, limits: 10...380, count: 100)).profile(of: y)
    let best = try #require(profile.best)
    let range = try #require(profile.range())
    #expect(abs(profile.limits[best] - 150) < 15)
    #expect(range.contains(150) && range.upperBound - range.lowerBound < 40)
    #expect(try #require(profile.range(inflation: 4)).lowerBound < range.lowerBound)
  }

  @Test func theRangeOfAStraightLineReachesTheLowestLimit() throws {
    var noise = Noise(seed: 4)
    let x = (0..<400).map { Double($0 * 37 % 400) }
    let y = x.map { 1 - 0.002 * $0 + 0.05 * noise.normal() }
    let profile = HingeRegression(on: HingeGrid(of: x, limits: 0...380, count: 100)).profile(of: y)
    #expect(try #require(profile.range()).lowerBound == 0)
  }

  @Test func aPointOfWeightTwoIsTwoPoints() {
    let twice = Self.x.indices.flatMap { [Int](repeating: $0, count: Self.weights[$0] == 2 ? 2 : 1) }
    let weights = Self.weights.map { $0 == 2 ? 2.0 : 1 }
    let one = HingeRegression(on: HingeGrid(of: Self.x, limits: 4...6, count: 2), weights: weights).profile(of: Self.y)
    let other = HingeRegression(on: HingeGrid(of: twice.map { Self.x[$0] }, limits: 4...6, count: 2))
      .profile(of: twice.map { Self.y[$0] })
    for place in 0...2 { #expect(abs(one.slopes[place] - other.slopes[place]) < 1e-12) }
  }

  @Test func chanceBendsNothing() {
    var noise = Noise(seed: 5)
    let x = (0..<300).map { Double($0 * 37 % 300) }
    let flat = x.map { _ in noise.normal() }
    let regression = HingeRegression(on: HingeGrid(of: x, limits: 10...290, count: 50))
    #expect(regression.pValue(of: flat, block: 24) > 0.05)
    #expect(regression.pValue(of: flat, block: 24) == regression.pValue(of: flat, block: 24))
    let bent = zip(x, flat).map { $1 - 0.05 * max(0, $0 - 150) }
    #expect(regression.pValue(of: bent, block: 24) == 1.0 / 400)
  }

  @Test func aControlThatRepeatsTheConstantIsLeftOut() {
    let grid = HingeGrid(of: Self.x, limits: 4...6, count: 2)
    let one = HingeRegression(on: grid).profile(of: Self.y)
    let other = HingeRegression(on: grid, controls: [Self.x.map { _ in 3 }]).profile(of: Self.y)
    #expect(abs(one.slopes[1] - other.slopes[1]) < 1e-9)
  }

  @Test func nothingBendsWhereAllIsFlat() {
    let profile = HingeRegression(on: HingeGrid(of: Self.x, limits: 4...6, count: 2)).profile(of: Self.x.map { _ in 0 })
    #expect(profile.best == nil && profile.range() == nil)
  }

  // Hojo (1931): variances of the median of 1 to 6 normal values.
  @Test(arguments: zip(1...6, [1, 0.5, 0.4487, 0.2982, 0.2868, 0.2147])) func theMedianOfFewValuesStrays(
    count: Int, variance: Double
  ) {
    #expect(abs(Quantile.varianceOfMedian(of: count) / variance - 1) < 0.03)
    #expect(Quantile.varianceOfMedian(of: 0).isNaN)
  }
}
