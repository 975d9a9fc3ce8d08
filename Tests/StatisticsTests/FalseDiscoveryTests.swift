import Statistics
import Testing

struct FalseDiscoveryTests {
  @Test func leavesOutGapsAndKeepsTheOrderOfP() {
    let qValues = FalseDiscovery.qValues([0.01, .nan, 0.02, 0.03, 0.5])
    #expect(qValues[1].isNaN)
    #expect(qValues[0] == 0.04)
    #expect(qValues[2] == 0.04)
    #expect(qValues[3] == 0.04)
    #expect(qValues[4] == 0.5)
  }
}
