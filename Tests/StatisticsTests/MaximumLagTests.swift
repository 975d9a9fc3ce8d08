import Statistics
import TestSupport
import Testing

struct MaximumLagTests {
  private let fixture = Fixture.shared

  @Test func agreesWithNumPy() throws {
    let test = try #require(MaximumLagTest(fixture.x, fixture.w, maximumLag: 6))
    #expect(isClose([test.observed, test.limit(), test.pValue], Oracle.maximumLag))
  }

  @Test func findsARelationAtALag() throws {
    var noise = Noise(seed: 21)
    let driver = noise.normals(300)
    let outcome = noise.normals(300).enumerated().map { $1 + ($0 >= 4 ? 0.5 * driver[$0 - 4] : 0) }
    let test = try #require(MaximumLagTest(driver, outcome, maximumLag: 12))
    #expect(test.pValue == 1 / Double(test.chance.count + 1))
    #expect(test.observed > test.limit())
  }

  @Test func isCalibratedWhereThereIsNone() throws {
    var noise = Noise(seed: 22)
    let runs = 200
    var found = 0
    for _ in 0..<runs {
      let (x, y) = (noise.normals(120), noise.normals(120))
      if try #require(MaximumLagTest(x, y, maximumLag: 3)).pValue <= 0.05 { found += 1 }
    }
    #expect((0.02...0.09).contains(Double(found) / Double(runs)))
  }

  @Test(arguments: [0.05, 0.01]) func isCalibratedFarOutForIndependentLags(level: Double) throws {
    var noise = Noise(seed: 23)
    let runs = 300
    var found = 0
    var above = 0
    for _ in 0..<runs {
      let test = try #require(MaximumLagTest(noise.normals(200), noise.normals(200), maximumLag: 6, turns: 8))
      if test.independentPValue <= level { found += 1 }
      if test.observed > test.independentLimit(level: 1 - level) { above += 1 }
    }
    // Four standard errors of a share of 300.
    let reach = 4 * (level * (1 - level) / Double(runs)).squareRoot()
    #expect(abs(Double(found) / Double(runs) - level) < reach)
    #expect(found == above)
  }

  @Test func makesNoMoreTurnsThanAllowed() throws {
    let all = try #require(MaximumLagTest(fixture.x, fixture.y, maximumLag: 6))
    let some = try #require(MaximumLagTest(fixture.x, fixture.y, maximumLag: 6, turns: 20))
    #expect(all.chance.count == 95)
    #expect((15...20).contains(some.chance.count))
    #expect(some.observed == all.observed)
  }

  @Test func bearsGaps() throws {
    let test = try #require(MaximumLagTest(fixture.gappy, fixture.y, maximumLag: 6))
    #expect(test.observed > 0.3 && test.observed < 1)
  }

  @Test func needsRoomToTurn() {
    #expect(MaximumLagTest([1, 3, 2, 4, 1], [2, 1, 3, 5, 5], maximumLag: 1) == nil)
    #expect(MaximumLagTest([1, 3, 2, 4, 1, 7], [2, 1, 3, 5, 5, 1], maximumLag: 1) != nil)
    #expect(MaximumLagTest([1, 1, 1], [1, 2, 3], maximumLag: 0) == nil)
  }
}
