import Statistics
import TestSupport
import Testing

struct CorrelationTests {
  private let fixture = Fixture.shared

  @Test func agreesWithSciPy() throws {
    try #expect(isClose(#require(Correlation.pearson(fixture.x, fixture.y)), Oracle.pearson[0]))
    try #expect(isClose(#require(Correlation.spearman(fixture.x, fixture.y)), Oracle.spearman[0]))
    try #expect(isClose(#require(Correlation.pearson(fixture.gappy, fixture.y)), Oracle.gappyPearson[0]))
  }

  @Test func agreesWithStatsmodelsHoldingOthersConstant() throws {
    let partial = try #require(Correlation.partial(fixture.x, fixture.y, given: [fixture.z, fixture.w]))
    #expect(isClose(partial, Oracle.partial[0]))
  }

  @Test func isThePlainCoefficientWithNothingHeldConstant() throws {
    try #expect(isClose(#require(Correlation.partial(fixture.x, fixture.y, given: [])), Oracle.pearson[0]))
  }

  @Test func learnsNothingFromConstantAndCollinearControls() throws {
    let constant = Array(repeating: 3.0, count: 120)
    let combination = zip(fixture.z, fixture.w).map { 2 * $0 - $1 + 7 }
    let controls = [fixture.z, constant, fixture.w, combination]
    try #expect(isClose(#require(Correlation.partial(fixture.x, fixture.y, given: controls)), Oracle.partial[0]))
  }

  @Test func leavesNothingOfASeriesHeldConstantItself() {
    #expect(Correlation.partial(fixture.x, fixture.y, given: [fixture.x]) == nil)
  }

  @Test func marksTheGapsOfResiduals() throws {
    let rest = try #require(Correlation.residuals(fixture.y, fixture.w, given: [fixture.gappy]))
    #expect(rest.x.map(\.isNaN) == fixture.gappy.map(\.isNaN))
    #expect(rest.y.map(\.isNaN) == fixture.gappy.map(\.isNaN))
    #expect(Correlation.pearson(rest.x, rest.y) == Correlation.partial(fixture.y, fixture.w, given: [fixture.gappy]))
  }

  @Test func turnsTheSignOfSharedTraffic() throws {
    var noise = Noise(seed: 9)
    let traffic = noise.normals(500)
    let latency = zip(traffic, noise.normals(500)).map { 2 * $0 + $1 }
    let revenue = zip(traffic, zip(latency, noise.normals(500))).map { 3 * $0 - 0.8 * $1.0 + 0.3 * $1.1 }
    try #expect(#require(Correlation.pearson(latency, revenue)) > 0.5)
    try #expect(#require(Correlation.partial(latency, revenue, given: [traffic])) < -0.8)
  }

  @Test(arguments: [
    ([1, 2, .nan, 4], [1, .nan, 3, 4]), ([], []), ([5, 5, 5, 5], [1, 2, 3, 4]), ([1, 2, 3], [.nan, .nan, .nan]),
  ])
  func hasNoAnswerForTooFewPairsAndConstants(x: [Double], y: [Double]) {
    #expect(Correlation.pearson(x, y) == nil)
    #expect(Correlation.spearman(x, y) == nil)
    #expect(Correlation.partial(x, y, given: []) == nil)
  }

  @Test(arguments: [1e-300, 1e-5, 1, 1e12, 1e300])
  func ignoresUnits(unit: Double) throws {
    let scaled = fixture.x.map { $0 * unit }
    try #expect(isClose(#require(Correlation.pearson(scaled, fixture.y)), Oracle.pearson[0]))
    try #expect(isClose(#require(Correlation.spearman(scaled, fixture.y)), Oracle.spearman[0]))
    let mirrored = fixture.y.map { 1e6 - $0 }
    try #expect(isClose(#require(Correlation.pearson(scaled, mirrored)), -Oracle.pearson[0]))
  }

  @Test func doesNotCancelFarFromZero() throws {
    let far = fixture.sample.map { $0 + 0x1p45 }
    let (near, distant) = (
      try #require(Correlation.pearson(fixture.sample, Oracle.ranks)),
      try #require(Correlation.pearson(far, Oracle.ranks))
    )
    #expect(isClose(near, distant, within: 1e-12))
  }

  @Test func needsThreePairsMoreThanControls() throws {
    let (x, y): ([Double], [Double]) = ([1, 4, 2, 8, 5], [3, 1, 4, 1, 5])
    let controls: [[Double]] = [[2, 7, 1, 8, 2], [1, 1, 2, 3, 5], [1, 6, 1, 8, 0]]
    #expect(Correlation.partial(x, y, given: Array(controls[..<2])) != nil)
    #expect(Correlation.partial(x, y, given: controls) == nil)
  }

  @Test func ignoresOrderAndSides() throws {
    var noise = Noise(seed: 3)
    let order = noise.shuffled(Array(0..<120))
    let (x, y) = (order.map { fixture.x[$0] }, order.map { fixture.y[$0] })
    try #expect(isClose(#require(Correlation.pearson(y, x)), Oracle.pearson[0]))
  }

  @Test func neverExceedsOne() throws {
    let values = (0..<57).map { 0.1 * Double($0) }
    let coefficient = try #require(Correlation.pearson(values, values.map { 3 * $0 + 0.7 }))
    #expect(coefficient <= 1 && isClose(coefficient, 1, within: 1e-14))
    let huge = Double.greatestFiniteMagnitude
    try #expect(isClose(#require(Correlation.pearson([-huge, 0, huge], [-1, 0, 1])), 1, within: 1e-14))
  }
}
