import Statistics
import Testing

struct RobustScaleTests {
  @Test func agreesWithSciPy() throws {
    let scale = try #require(RobustScale.of(Fixture.shared.sample))
    #expect(scale.center == 10.25)
    // SciPy divides by 2 Φ⁻¹(¾) too, of which it carries fewer digits.
    #expect(isClose(scale.scale, Oracle.interquartileScale[0], within: 1e-8))
    #expect(Deviation.mad(Fixture.shared.sample) == Oracle.medianAbsoluteDeviation[0])
  }

  @Test func isNotMovedByAFewWildValues() throws {
    var noise = Noise(seed: 5)
    let calm = noise.normals(1000)
    let wild = calm.enumerated().map { $0 % 10 == 0 ? 1e6 : $1 }
    let (before, after) = (try #require(RobustScale.of(calm)), try #require(RobustScale.of(wild)))
    #expect((after.center - before.center).magnitude < 0.2)
    #expect(after.scale < 1.4 * before.scale)
    try #expect(#require(Deviation.mad(wild)) * Deviation.normalConsistency < 1.4)
  }

  @Test func fallsBackToTheStandardDeviationWithoutARangeBetweenQuartiles() throws {
    let values = Array(repeating: 0.0, count: 9) + [10]
    try #expect(#require(RobustScale.of(values)).scale == Moments(values).standardDeviation)
  }

  @Test func givesAConstantAShareOfItsLevel() throws {
    let scale = try #require(RobustScale.of([200, 200, 200], relativeEpsilon: 0.01))
    #expect(scale.scale == 2)
    #expect(scale.score(204) == 2)
    try #expect(#require(RobustScale.of([5])).scale > 0)
  }

  @Test func scoresEveryMoveOffAConstantZeroAsTheGreatest() throws {
    let scale = try #require(RobustScale.of([0, 0, 0]))
    #expect(scale.scale == 0)
    #expect(scale.score(0) == 0)
    #expect(scale.score(1e-9) == .greatestFiniteMagnitude)
    #expect(scale.score(-1e-9) == -.greatestFiniteMagnitude)
    #expect(scale.score(.nan).isNaN)
  }

  @Test func needsAValue() {
    #expect(RobustScale.of([.nan]) == nil)
    #expect(Deviation.mad([.nan]) == nil)
  }

  @Test func staysFiniteForHugeValues() throws {
    let huge = Double.greatestFiniteMagnitude
    try #expect(#require(RobustScale.of([-huge, -huge, huge, huge])).scale.isFinite)
    #expect(Deviation.mad([-huge, huge, huge]) == 0)
    #expect(Deviation.mad([-huge, -huge, huge, huge])?.isFinite == true)
  }
}
