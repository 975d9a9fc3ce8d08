import Statistics
import TestSupport
import Testing

struct RobustScaleTests {
  @Test func agreesWithSciPy() throws {
    let scale = try #require(RobustScale.of(Fixture.shared.sample))
    #expect(scale.center == 10.25)
    // SciPy also divides by 2 Φ⁻¹(¾), but with fewer digits.
    #expect(isClose(scale.scale, Oracle.interquartileScale[0], within: 1e-8))
    #expect(Deviation.mad(Fixture.shared.sample) == Oracle.medianAbsoluteDeviation[0])
  }

  @Test func measuresTheUpperTailAlone() throws {
    let sample = Fixture.shared.sample
    let scale = try #require(RobustScale.ofUpperTail(sample))
    #expect(isClose([scale.center, scale.scale], Oracle.upperTail))
    // Values below the median have no effect.
    let sunk = sample.map { $0 < scale.center ? $0 - 1_000 : $0 }
    #expect(RobustScale.ofUpperTail(sunk) == scale)
    #expect(RobustScale.ofUpperTail([.nan]) == nil)
    try #expect(#require(RobustScale.ofUpperTail([200, 200], relativeEpsilon: 0.01)).scale == 2)
  }

  @Test func tellsHeavyTails() throws {
    // Crow & Siddiqui's value for the normal distribution: Φ⁻¹(0.975) ÷ Φ⁻¹(0.75).
    var noise = Noise(seed: 8)
    let normal = noise.normals(20_000)
    let weight = try #require(Deviation.tailWeight(normal))
    #expect(isClose(weight, 2.906, within: 0.02))
    try #expect(#require(Deviation.tailWeight(normal.map { $0 * $0 * $0 })) > 2 * weight)
    try #expect(isClose(#require(Deviation.tailWeight(normal.map { 7 - 3 * $0 })), weight))
    #expect(Deviation.tailWeight([]) == nil && Deviation.tailWeight([1, 1, 1, 2]) != nil)
    #expect(Deviation.tailWeight([4, 4, 4, 4, 9]) == nil)
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
