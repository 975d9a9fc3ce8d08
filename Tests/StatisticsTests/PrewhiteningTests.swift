import Statistics
import TestSupport
import Testing

struct PrewhiteningTests {
  private let fixture = Fixture.shared

  /// The correlation of whitened series, with its count and p: Student's t holds for it, as whitened series have no memory.
  ///
  /// - Source: Haugh (1976), https://doi.org/10.1080/01621459.1976.10480353.
  private static func prewhitened(_ x: [Double], _ y: [Double]) -> (r: Double, count: Int, p: Double)? {
    let pairs = zip(Autoregression.whitened(x), Autoregression.whitened(y)).filter { $0.isFinite && $1.isFinite }
    guard let r = Correlation.pearson(pairs.map(\.0), pairs.map(\.1)) else { return nil }
    return (r, pairs.count, Correlation.pValue(r: r, count: Double(pairs.count)))
  }

  @Test func agreesWithSciPyAndStatsmodels() throws {
    let found = try #require(Self.prewhitened(fixture.x, fixture.y))
    #expect(isClose(found.r, Oracle.prewhitened[0]))
    #expect(found.count == 115)
    #expect(isRelativelyClose(found.p, Oracle.prewhitened[1], within: 1e-8))
  }

  @Test func lowersTheOrderForShortSeries() {
    #expect(Autoregression.whitened(Array(fixture.x[..<25])).filter { $0.isNaN }.count == 2)
    #expect(Autoregression.whitened(Array(fixture.x[..<9])).contains { $0.isNaN } == false)
  }

  /// Unrelated series are found correlated at the nominal rate, for any memory. With Student's t on the series themselves, more than half
  /// of the pairs with the longest memory would be.
  @Test(arguments: [0, 0.5, 0.8, 0.95])
  func keepsItsSizeWhateverTheMemory(coefficient: Double) throws {
    let rejected = try rejections(runs: 400, length: 240, ties: 0, memory: coefficient)
    #expect((0.03...0.08).contains(rejected.prewhitened))
    if coefficient == 0.95 { #expect(rejected.plain > 0.5) }
  }

  @Test func findsAWeakTieThroughAStrongMemory() throws {
    #expect(try rejections(runs: 120, length: 720, ties: 0.15, memory: 0.8).prewhitened >= 0.85)
  }

  /// Shares of p < .05 among pairs of series whose innovations have the correlation `ties`.
  private func rejections(
    runs: Int, length: Int, ties: Double, memory: Double
  ) throws -> (prewhitened: Double, plain: Double) {
    var noise = Noise(seed: 2024)
    var (prewhitened, plain) = (0, 0)
    for _ in 0..<runs {
      let shared = noise.autoregressive(memory, length)
      let own = noise.autoregressive(memory, length)
      let other = zip(shared, own).map { ties * $0 + (1 - ties * ties).squareRoot() * $1 }
      if try #require(Self.prewhitened(shared, other)).p < 0.05 { prewhitened += 1 }
      let r = try #require(Correlation.pearson(shared, other))
      if Correlation.pValue(r: r, count: Double(length)) < 0.05 { plain += 1 }
    }
    return (Double(prewhitened) / Double(runs), Double(plain) / Double(runs))
  }
}
