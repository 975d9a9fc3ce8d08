import Statistics
import TestSupport
import Testing

struct LinearFitTests {
  private let fixture = Fixture.shared

  @Test func agreesWithSciPy() throws {
    let median = try #require(LinearFit.theilSen(fixture.places, fixture.line))
    #expect(isClose([median.intercept, median.slope], Oracle.theilSen))
  }

  @Test func movesWithShiftAndScale() throws {
    let x = fixture.places.map { 1e5 + 10 * $0 }
    let y = fixture.line.map { 7 * $0 }
    let plain = try #require(LinearFit.theilSen(fixture.places, fixture.line))
    let moved = try #require(LinearFit.theilSen(x, y))
    #expect(isClose(moved.slope, 0.7 * plain.slope))
    #expect(isClose(moved.value(at: 1e5 + 50), 7 * plain.value(at: 5), within: 1e-8))
  }

  @Test func ignoresTheOrderOfPoints() throws {
    var noise = Noise(seed: 6)
    let order = noise.shuffled(Array(0..<41))
    let (x, y) = (order.map { fixture.places[$0] }, order.map { fixture.line[$0] })
    #expect(LinearFit.theilSen(x, y) == LinearFit.theilSen(fixture.places, fixture.line))
  }

  @Test func leavesOutGaps() throws {
    #expect(LinearFit.theilSen([0, .nan, 1, 2, 3], [1, 9, 3, .nan, 7]) == LinearFit(intercept: 1, slope: 2))
  }

  @Test(arguments: [([], []), ([1], [1]), ([2, 2, 2], [1, 2, 3]), ([1, 2], [.nan, 1])] as [([Double], [Double])])
  func needsSpreadInX(x: [Double], y: [Double]) {
    #expect(LinearFit.theilSen(x, y) == nil)
  }

  @Test func liesFlatOnAConstant() {
    #expect(LinearFit.theilSen([1, 2, 3], [5, 5, 5]) == LinearFit(intercept: 5, slope: 0))
  }

  @Test func bearsHugeValues() throws {
    let fit = try #require(LinearFit.theilSen([-1e300, 0, 1e300], [-2e200, 0, 2e200]))
    #expect(isRelativelyClose(fit.slope, 2e-100))
    #expect(LinearFit.theilSen([0, 1e-300], [0, 1e300]) == nil)
  }

  @Test func comesCloseToAllPairsWhereItThinsThem() throws {
    var noise = Noise(seed: 7)
    let x = noise.normals(1100)
    let y = zip(x, noise.normals(1100)).map { 4 - 0.5 * $0 + $1 }
    var slopes: [Double] = []
    for first in x.indices {
      for second in 0..<first { slopes.append((y[first] - y[second]) / (x[first] - x[second])) }
    }
    let fit = try #require(LinearFit.theilSen(x, y))
    let exact = try #require(Quantile.median(slopes))
    #expect(fit.slope != exact)
    #expect(isClose(fit.slope, exact, within: 0.005))
  }
}
