import Prose
import TestSupport
import Testing
import Text

@Suite struct EffectTextTests {
  private let numbers = NumberFormat(.english)

  private func effect(_ factor: Double, _ low: Double, _ high: Double) -> EffectText {
    EffectText(factor, in: (low, high), numbers)
  }

  @Test func writesAsFewDigitsAsTellTheEndsApart() {
    #expect(effect(4.53, 4.32, 4.81).multiple == "×4.5")
    #expect(effect(4.53, 4.32, 4.81).multipleInterval == "×4.3 to ×4.8")
    #expect(effect(2.53, 2.51, 2.54).change == "×2.53")
    #expect(effect(2.53, 2.51, 2.54).changeInterval == "×2.51 to ×2.54")
    #expect(effect(0.0997, 0.0962, 0.1035).multipleInterval == "×0.096 to ×0.1")
    #expect(effect(0.1, 0.099, 0.103).changeInterval == "−90.1\u{202F}% to −89.7\u{202F}%")
    #expect(effect(0.1, 0.099, 0.103).change == "−90.0\u{202F}%")
  }

  @Test func writesMultiplesAndChangesAlike() {
    let effect = effect(2.01, 1.99, 2.03)
    #expect(effect.multiple == effect.change)
  }

  @Test func needsNoInterval() {
    let effect = EffectText(4.53, in: nil, numbers)
    #expect(effect.multiple == "×4.5" && effect.change == "×4.5" && effect.changeInterval == nil)
  }

  /// For any effect, the printed value lies within the printed interval, whose ends differ.
  @Test func neverClosesAnIntervalNorLeavesIt() throws {
    for step in 1...2_000 {
      // Steps without a finite decimal representation.
      let factor = 40 * (Double(step) * 0.618_034).truncatingRemainder(dividingBy: 1) + 0.001
      let reach = 0.5 * (Double(step) * 0.754_878).truncatingRemainder(dividingBy: 1) + 0.000_5
      let effect = effect(factor, factor * (1 - reach), factor * (1 + reach))
      for (text, interval) in [(effect.multiple, effect.multipleInterval), (effect.change, effect.changeInterval)] {
        let ends = try #require(interval).split(separator: " to ").map(String.init)
        #expect(ends[0] != ends[1])
        let values = [ends[0], text, ends[1]].map(value)
        #expect(values[0] <= values[1] && values[1] <= values[2], "\(text) in \(ends)")
      }
    }
  }

  /// The value of a printed multiple.
  private func value(of text: String) -> Double {
    let number = Double(text.filter { $0.isNumber || $0 == "." }) ?? .nan
    if text.hasPrefix("×") { return number }
    return 1 + (text.hasPrefix("−") ? -number : number) / 100
  }
}
