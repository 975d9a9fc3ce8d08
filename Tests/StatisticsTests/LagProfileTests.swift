import Statistics
import TestSupport
import Testing

struct LagProfileTests {
  private let fixture = Fixture.shared

  @Test func agreesWithNumPy() {
    let profile = LagProfile.of(fixture.x, fixture.y, maximumLag: 6)
    #expect(profile.lags == Array(-6...6))
    #expect(isClose(profile.correlations, Oracle.lagProfile))
    let gappy = LagProfile.of(fixture.gappy, fixture.w, maximumLag: 6)
    #expect(isClose(gappy.correlations, Oracle.gappyLagProfile))
  }

  @Test func isThePairwiseCorrelationAtEachLag() throws {
    let profile = LagProfile.of(fixture.gappy, fixture.w, maximumLag: 40)
    for (lag, correlation) in zip(profile.lags, profile.correlations) {
      let first = lag >= 0 ? Array(fixture.gappy.dropLast(lag)) : Array(fixture.gappy.dropFirst(-lag))
      let second = lag >= 0 ? Array(fixture.w.dropFirst(lag)) : Array(fixture.w.dropLast(-lag))
      try #expect(isClose(correlation, #require(Correlation.pearson(first, second))))
    }
  }

  @Test(arguments: [-3, 0, 5])
  func hasItsPeakWhereOneSeriesFollowsTheOther(lead: Int) throws {
    var noise = Noise(seed: 8)
    let source = noise.normals(220)
    let driver = Array(source[10..<210])
    let outcome = Array(source[(10 - lead)..<(210 - lead)])
    let profile = LagProfile.of(driver, outcome, maximumLag: 10)
    let peak = try #require(profile.peak)
    #expect(profile.lags[peak] == lead)
    #expect(isClose(profile.correlations[peak], 1, within: 1e-12))
  }

  @Test func mirrorsWhenTheSeriesSwap() {
    let forth = LagProfile.of(fixture.x, fixture.w, maximumLag: 6).correlations
    let back = LagProfile.of(fixture.w, fixture.x, maximumLag: 6).correlations
    #expect(isClose(forth, back.reversed(), within: 1e-12))
  }

  @Test func breaksTiesByTheLagNearestToZero() throws {
    let wave = (0..<48).map { [0.0, 1, 0, -1][$0 % 4] }
    let profile = LagProfile.of(wave, wave, maximumLag: 2)
    try #expect(profile.lags[#require(profile.peak)] == 0)
  }

  @Test func knowsNothingOfConstantsAndOfLagsBeyondTheLength() {
    let constant = LagProfile.of([1, 1, 1, 1], [1, 2, 3, 4], maximumLag: 1)
    #expect(constant.correlations.count == 3 && constant.correlations.allSatisfy { $0.isNaN })
    #expect(constant.peak == nil)
    let short = LagProfile.of([1, 2, 4, 3], [2, 1, 3, 5], maximumLag: 6)
    #expect(short.correlations.filter { !$0.isNaN }.count == 3)
  }

  @Test func knowsNothingWhereTheOverlapIsConstant() {
    let step: [Double] = [0, 0, 0, 0, 0, 5]
    let profile = LagProfile.of(step, [3, 1, 4, 1, 5, 9], maximumLag: 1)
    #expect(profile.correlations[2].isNaN)
    #expect(!profile.correlations[1].isNaN)
  }
}
