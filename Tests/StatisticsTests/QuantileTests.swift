import Statistics
import TestSupport
import Testing

struct QuantileTests {
  private static let probabilities = [0, 0.013, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]

  @Test(arguments: zip(probabilities, Oracle.quantiles))
  func agreesWithNumPy(probability: Double, expected: Double) throws {
    let quantile = try #require(Quantile.quantile(probability, of: Fixture.shared.sample))
    #expect(isClose(quantile, expected))
  }

  @Test func givesManyQuantilesAsOneByOne() throws {
    let many = try #require(Quantile.quantiles(Self.probabilities, of: Fixture.shared.sample))
    #expect(isClose(many, Oracle.quantiles))
  }

  @Test(arguments: [1, 2, 31, 32, 33, 34, 100, 1001, 5000])
  func selectsWhatSortingFinds(count: Int) throws {
    var noise = Noise(seed: UInt64(count))
    for modulus in [UInt64(3), 100, 1_000_000] {
      let values = (0..<count).map { _ in Double(noise.next() % modulus) }
      let sorted = values.sorted()
      for rank in Set([0, 1, count / 3, count / 2, count - 1]) where rank < count {
        let probability = count > 1 ? Double(rank) / Double(count - 1) : 0
        let quantile = try #require(Quantile.quantile(probability, of: values))
        #expect(isClose(quantile, sorted[rank], within: 1e-12))
      }
    }
  }

  @Test func staysFastOnSortedReversedAndEqualValues() throws {
    let ascending = (0..<100_000).map(Double.init)
    let organPipe = ascending.map { min($0, 99_999 - $0) }
    #expect(Quantile.median(ascending) == 49_999.5)
    #expect(Quantile.median(ascending.reversed()) == 49_999.5)
    #expect(Quantile.median(organPipe) == 24_999.5)
    #expect(Quantile.median(Array(repeating: 7, count: 100_000)) == 7)
  }

  @Test func leavesOutGaps() {
    #expect(Quantile.median([.nan, 3, .nan, 1]) == 2)
    #expect(Quantile.median([.nan, .infinity]) == nil)
    #expect(Quantile.median([]) == nil)
    #expect(Quantile.quantiles([0.5], of: [.nan]) == nil)
  }

  @Test func staysFiniteWhereADifferenceOverflows() throws {
    let huge = Double.greatestFiniteMagnitude
    #expect(Quantile.median([-huge, huge]) == 0)
    let quartile = try #require(Quantile.quantile(0.25, of: [-huge, huge]))
    #expect(isRelativelyClose(quartile, -huge / 2))
  }

  @Test func movesWithShiftAndScaleButNotWithOrder() throws {
    var noise = Noise(seed: 1)
    let values = noise.normals(200)
    let moved = noise.shuffled(values).map { 3 * $0 - 40 }
    for probability in Self.probabilities {
      let quantile = try #require(Quantile.quantile(probability, of: values))
      let movedQuantile = try #require(Quantile.quantile(probability, of: moved))
      #expect(isClose(movedQuantile, 3 * quantile - 40, within: 1e-12))
    }
  }
}
