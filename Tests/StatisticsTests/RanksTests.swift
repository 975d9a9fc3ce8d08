import Statistics
import Testing

struct RanksTests {
  @Test func agreesWithSciPy() {
    #expect(Ranks.average(of: Fixture.shared.sample) == Oracle.ranks)
  }

  @Test func sharesTheRankOfTiesAndPassesOverGaps() {
    let ranks = Ranks.average(of: [3, .nan, 1, 3])
    #expect([ranks[0], ranks[2], ranks[3]] == [2.5, 1, 2.5])
    #expect(ranks[1].isNaN)
    #expect(Ranks.average(of: []).isEmpty)
  }

  @Test func doesNotTellZerosApart() {
    #expect(Ranks.average(of: [0.0, -0.0]) == [1.5, 1.5])
  }
}
