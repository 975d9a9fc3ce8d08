import Statistics
import TestSupport
import Testing

struct FalseDiscoveryTests {
  @Test func agreesWithStatsmodels() {
    let qValues = FalseDiscovery.qValues(Fixture.shared.pValues)
    #expect(zip(qValues, Oracle.qValues).allSatisfy { isRelativelyClose($0, $1) })
    #expect(qValues.count == Oracle.qValues.count)
  }

  @Test func leavesOutGapsAndKeepsTheOrderOfP() {
    let qValues = FalseDiscovery.qValues([0.01, .nan, 0.02, 0.03, 0.5])
    #expect(qValues[1].isNaN)
    #expect(isClose([0, 2, 3, 4].map { qValues[$0] }, [0.04, 0.04, 0.04, 0.5]))
    #expect(FalseDiscovery.qValues([]).isEmpty)
    #expect(FalseDiscovery.qValues([1, 1]) == [1, 1])
  }

  /// If no hypothesis is true, every finding is false, so the share of families with a finding is the false discovery rate.
  @Test func flagsNoMoreThanTheNominalShareWhereNothingIsTrue() {
    var noise = Noise(seed: 31)
    let families = 1000
    let flagged = (0..<families).count { _ in
      FalseDiscovery.qValues((0..<40).map { _ in noise.uniform() }).contains { $0 <= 0.05 }
    }
    #expect((0.03...0.065).contains(Double(flagged) / Double(families)))
  }
}
