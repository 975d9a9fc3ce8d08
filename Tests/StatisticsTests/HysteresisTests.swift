import Statistics
import TestSupport
import Testing

struct HysteresisTests {
  @Test func followsAStretchAsFarAsItHolds() {
    let scores = [0.0, 3, 4, 7, 3, 2.9, 9, 0]
    #expect(Hysteresis.stretches(of: scores, opening: 6, holding: 3) == [1..<5, 6..<7])
    #expect(Hysteresis.stretches(of: scores, opening: 8, holding: 3) == [6..<7])
    #expect(Hysteresis.stretches(of: scores, opening: 10, holding: 3) == [])
  }

  @Test func bridgesShortGaps() {
    let scores = [9.0, 0, 0, 9, 0, 0, 0, 9]
    #expect(Hysteresis.stretches(of: scores, opening: 6, holding: 3, bridging: 2) == [0..<4, 7..<8])
  }

  @Test func asksForALength() {
    let scores = [9.0, 0, 9, 4, 4, .nan, 9, 9]
    #expect(Hysteresis.stretches(of: scores, opening: 6, holding: 3, minimumLength: 3) == [2..<5])
  }

  @Test(arguments: [[], [.nan], [.nan, .nan]] as [[Double]]) func findsNothingWhereThereIsNothing(scores: [Double]) {
    #expect(Hysteresis.stretches(of: scores, opening: 6, holding: 3).isEmpty)
  }

  @Test func isTheSameBackwards() {
    var noise = Noise(seed: 3)
    let scores = noise.autoregressive(0.9, 500)
    let found = Hysteresis.stretches(of: scores, opening: 3, holding: 1.5, bridging: 2, minimumLength: 2)
    let mirrored = Hysteresis.stretches(
      of: scores.reversed(), opening: 3, holding: 1.5, bridging: 2, minimumLength: 2
    ).reversed().map { 500 - $0.upperBound..<500 - $0.lowerBound }
    #expect(!found.isEmpty && found == mirrored)
  }
}
