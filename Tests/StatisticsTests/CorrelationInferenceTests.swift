import Statistics
import TestSupport
import Testing

struct CorrelationInferenceTests {
  private let fixture = Fixture.shared

  @Test func agreesWithSciPyOnPAndInterval() {
    #expect(isRelativelyClose(Correlation.pValue(r: Oracle.pearson[0], count: 120), Oracle.pearson[1]))
    #expect(isRelativelyClose(Correlation.pValue(r: Oracle.spearman[0], count: 120), Oracle.spearman[1]))
    let interval = Correlation.interval(r: Oracle.pearson[0], effectiveCount: 120, level: 0.9)
    #expect(isClose([interval.low, interval.high], Oracle.fisherInterval))
  }

  @Test func knowsNothingOfTwoPairs() {
    #expect(Correlation.pValue(r: 0.5, count: 2).isNaN)
    #expect(Correlation.pValue(r: .nan, count: 50).isNaN)
    #expect(Correlation.interval(r: 0.5, effectiveCount: 3) == (-1, 1))
    #expect(Correlation.interval(r: .nan, effectiveCount: 50).low.isNaN)
  }

  @Test(arguments: [-1.0, 1.0])
  func bearsPerfectCorrelation(r: Double) {
    #expect(Correlation.pValue(r: r, count: 10) == 0)
    #expect(Correlation.interval(r: r, effectiveCount: 10) == (r, r))
  }

  @Test func countsEffectivePairsByBartlett() {
    #expect(isClose(Correlation.effectiveCount(fixture.x, fixture.y), Oracle.effectiveCount[0]))
  }

  @Test func keepsTheEffectiveCountWithinItsBounds() {
    let ramp = (0..<200).map(Double.init)
    #expect(Correlation.effectiveCount(ramp, ramp) >= 4)
    #expect(Correlation.effectiveCount(ramp, ramp) < 10)
    let swing = (0..<200).map { $0 % 2 == 0 ? 1.0 : -1.0 }
    #expect(Correlation.effectiveCount(ramp, swing) == 200)
    #expect(Correlation.effectiveCount(ramp, Array(repeating: 1, count: 200)) == 200)
    #expect(Correlation.effectiveCount([1, 2, .nan], [2, 1, 4]) == 2)
    #expect(Correlation.effectiveCount([], []) == 0)
  }

  @Test func countsAllOfSeriesThatSwingAgainstEachOther() {
    var noise = Noise(seed: 12)
    let (slow, swinging) = (noise.autoregressive(0.95, 500), noise.autoregressive(-0.95, 500))
    #expect(Correlation.effectiveCount(slow, swinging) == 500)
  }

  @Test func countsGapsOut() {
    var noise = Noise(seed: 13)
    let (x, y) = (noise.autoregressive(0.8, 2000), noise.autoregressive(0.8, 2000))
    let gappy = x.enumerated().map { $0 % 5 == 0 ? .nan : $1 }
    let (whole, thinned) = (Correlation.effectiveCount(x, y), Correlation.effectiveCount(gappy, y))
    // A fifth of the pairs is missing, but the remaining ones are further apart.
    #expect(thinned < whole * 1.1 && thinned > whole * 0.7)
  }

  @Test(arguments: [(0.8, 0.8), (0.95, 0.95), (0.95, 0.0)])
  func coversZeroAsOftenAsItSays(first: Double, second: Double) throws {
    var noise = Noise(seed: 77)
    let runs = 300
    var covered = 0
    for _ in 0..<runs {
      let (x, y) = (noise.autoregressive(first, 300), noise.autoregressive(second, 300))
      let r = try #require(Correlation.pearson(x, y))
      let interval = Correlation.interval(r: r, effectiveCount: Correlation.effectiveCount(x, y))
      if interval.low <= 0 && interval.high >= 0 { covered += 1 }
    }
    #expect((0.91...0.98).contains(Double(covered) / Double(runs)))
  }
}
