import Statistics
import TestSupport
import Testing

struct AutoregressionTests {
  private let fixture = Fixture.shared

  @Test func agreesWithStatsmodelsOnAutocorrelations() throws {
    try #expect(isClose(#require(Autocorrelation.of(fixture.x, maximumLag: 12)), Oracle.autocorrelations))
    try #expect(isClose(#require(Autocorrelation.of(fixture.gappy, maximumLag: 12)), Oracle.gappyAutocorrelations))
  }

  @Test func agreesWithStatsmodelsOnCoefficients() {
    #expect(isClose(Autoregression.fit(fixture.x, order: 5), Oracle.yuleWalker))
  }

  @Test func ignoresShiftAndScale() {
    let moved = fixture.x.map { 1e4 - 250 * $0 }
    #expect(isClose(Autoregression.fit(moved, order: 5), Oracle.yuleWalker))
    let (plain, whitened) = (
      Autoregression.whitened(fixture.x, by: Oracle.yuleWalker),
      Autoregression.whitened(moved, by: Oracle.yuleWalker)
    )
    #expect(isClose(plain[5...].map { -250 * $0 }, Array(whitened[5...]), within: 1e-8))
  }

  @Test func findsTheCoefficientThatMadeASeries() {
    var noise = Noise(seed: 4)
    let values = noise.autoregressive(0.7, 20_000)
    let gappy = values.enumerated().map { $0 % 7 == 0 ? .nan : $1 }
    for series in [values, gappy] {
      let coefficients = Autoregression.fit(series, order: 2)
      #expect(isClose(coefficients, [0.7, 0], within: 0.02))
    }
  }

  @Test func marksWhatCannotBeWhitened() {
    let whitened = Autoregression.whitened([1, 2, 4, .nan, 4, 8, 16], by: [0.5, 0.1])
    #expect(whitened.map(\.isNaN) == [true, true, false, true, true, true, false])
    let mean = 35.0 / 6
    let expected: Double = (4 - mean) - 0.5 * (2 - mean) - 0.1 * (1 - mean)
    #expect(isClose(whitened[2], expected))
  }

  @Test func explainsNothingOfConstantsAndOfNothing() {
    #expect(Autoregression.fit([3, 3, 3, 3], order: 2) == [0, 0])
    #expect(Autoregression.fit([], order: 3) == [0, 0, 0])
    #expect(Autoregression.fit([1, .nan, .nan, 2], order: 2).allSatisfy { $0.isFinite })
    #expect(Autoregression.whitened([.nan, .nan], by: []).allSatisfy { $0.isNaN })
    #expect(Autocorrelation.of([2, 2, 2], maximumLag: 1) == nil)
  }

  @Test func stopsWhereGapsContradictEachOther() throws {
    // Neighbours are equal, and values two steps apart are opposite: impossible for a series without gaps.
    let piece: [Double] = [1, 1, .nan, .nan, .nan, 1, .nan, -1, .nan, .nan, .nan]
    let values = (0..<20).flatMap { turn in piece.map { turn % 2 == 0 ? $0 : -$0 } }
    let correlations = try #require(Autocorrelation.of(values, maximumLag: 2))
    #expect(correlations[1] > 0.9 && correlations[2] < -0.9)
    #expect(Autoregression.fit(values, order: 4) == [correlations[1], 0, 0, 0])
  }

  @Test func reachesBeyondTheLength() throws {
    try #expect(#require(Autocorrelation.of([1, 2, 4], maximumLag: 5)).suffix(3) == [0, 0, 0])
  }
}
