import Testing

@testable import Accuracy

struct VUSTests {
  private let labels = (0..<200).map { (80..<100).contains($0) }

  @Test func isOneForAPerfectScoreWithoutAWindow() throws {
    let scores = labels.map { $0 ? 1.0 : 0 }
    #expect(try #require(VUS(labels: labels).precisionRecall(of: scores, window: 0)) > 0.99)
  }

  @Test func isNearTheShareOfLabelsForNoise() throws {
    var random = Randomness(seed: 3)
    let scores = labels.map { _ in Double.random(in: 0..<1, using: &random) }
    let volume = try #require(VUS(labels: labels).precisionRecall(of: scores, window: 0))
    #expect((0.05...0.25).contains(volume))
  }

  @Test func dependsOnTheOrderOfScoresAlone() throws {
    var random = Randomness(seed: 4)
    let scores = labels.map { _ in Double.random(in: 0..<1, using: &random) }
    let vus = VUS(labels: labels)
    #expect(
      vus.precisionRecall(of: scores, window: 20) == vus.precisionRecall(of: scores.map { 9 * $0 - 3 }, window: 20))
  }

  @Test func hasNoVolumeWithoutLabels() {
    #expect(VUS(labels: [false, false]).precisionRecall(of: [1, 2], window: 3) == nil)
  }
}
