import Prose
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, 0, "0"), (1_234.5, 0, "1,235"), (-0.4, 0, "0"), (-1_234.56, 1, "−1,234.6"), (1_234_567.0, 0, "1,234,567"),
    (0.05, 1, "0.1"), (999.999, 2, "1,000.00"), (1e20, 0, "1e20"), (.nan, 2, "—"), (.infinity, 0, "—"),
  ])
  func fixesDecimals(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (1_234.5, "1,235"), (0.01234, "0.0123"), (99.97, "100"), (9.999, "10"), (0.5, "0.5"), (0, "0"), (-12.345, "−12.3"),
    (1e-12, "0"),
  ])
  func keepsThreeSignificantDigits(value: Double, text: String) {
    #expect(NumberText.significant(value) == text)
  }

  @Test(arguments: [
    (412_345.0, "412k"), (1_234_567, "1.23M"), (9_994, "9,994"), (9_996, "10k"), (999_600, "1M"), (999_400, "999k"),
    (12, "12"), (-53_456, "−53.5k"), (2.5e9, "2.5B"), (7e12, "7T"), (0.0123, "0.0123"),
  ])
  func compactsLargeNumbers(value: Double, text: String) {
    #expect(NumberText.compact(value) == text)
  }

  @Test(arguments: [
    (412_000.0, "USD", "$412k"), (-412_000, "EUR", "−€412k"), (3.2, "%", "3.2\u{202F}%"), (850, "ms", "850\u{202F}ms"),
    (12_300, "", "12.3k"), (5, "CHF", "5\u{202F}CHF"), (.nan, "USD", "—"),
  ])
  func putsUnitsToNumbers(value: Double, unit: String, text: String) {
    #expect(NumberText.quantity(value, unit: unit) == text)
  }

  @Test(arguments: [(-412_000.0, "−$412k"), (1_200_000, "+$1.2M"), (0, "$0")])
  func signsDifferences(value: Double, text: String) {
    #expect(NumberText.signedQuantity(value, unit: "USD") == text)
  }

  @Test(arguments: [(4.5, "×4.5"), (0.15, "×0.15"), (25, "×25"), (0.995, "×1"), (0, "×0"), (12.34, "×12.3")])
  func writesMultiples(value: Double, text: String) {
    #expect(NumberText.factor(value) == text)
  }

  @Test(arguments: [
    (0.15, "−85\u{202F}%"), (4.5, "+350\u{202F}%"), (1, "±0\u{202F}%"), (0.999_9, "±0\u{202F}%"),
    (1.099_6, "+10\u{202F}%"), (1.052, "+5.2\u{202F}%"),
  ])
  func writesFactorsAsChanges(value: Double, text: String) {
    #expect(NumberText.change(value) == text)
  }

  @Test(arguments: [
    (0.943, "94\u{202F}%"), (1, "100\u{202F}%"), (0, "0\u{202F}%"), (0.995, "99.5\u{202F}%"), (0.005, "0.5\u{202F}%"),
    (0.999_9, "> 99.9\u{202F}%"), (0.000_1, "< 0.1\u{202F}%"),
  ])
  func neverRoundsSharesOntoAnEnd(value: Double, text: String) {
    #expect(NumberText.share(value) == text)
  }

  @Test(arguments: [(0.424, "+0.42"), (-0.08, "−0.08"), (0.001, "0.00"), (-0.001, "0.00"), (1, "+1.00")])
  func writesCoefficients(value: Double, text: String) {
    #expect(NumberText.coefficient(value) == text)
  }

  @Test(arguments: [(0.000_9, "< 0.001"), (0.001, "0.001"), (0.049_6, "0.050"), (1, "1.000")])
  func writesProbabilities(value: Double, text: String) {
    #expect(NumberText.probability(value) == text)
  }

  @Test func writesADashForWhatIsMissing() {
    let texts = [
      NumberText.fixed(nil, decimals: 1), NumberText.significant(nil), NumberText.compact(nil),
      NumberText.quantity(nil, unit: "%"), NumberText.signedQuantity(nil, unit: "%"), NumberText.factor(nil),
      NumberText.change(nil), NumberText.share(nil), NumberText.coefficient(nil), NumberText.probability(nil),
      NumberText.interval(nil, 1, unit: ""), NumberText.interval(1, .nan, unit: ""),
    ]
    #expect(texts.allSatisfy { $0 == "—" })
  }

  @Test(arguments: [(0, "no incidents"), (1, "one incident"), (9, "nine incidents"), (10, "10 incidents")])
  func spellsSmallCounts(count: Int, text: String) {
    #expect(CountText.spelled(count, "incident") == text)
  }

  @Test(arguments: [(0, "0 hours"), (1, "1 hour"), (1_440, "1,440 hours")])
  func countsInDigits(count: Int, text: String) {
    #expect(CountText.digits(count, "hour") == text)
  }
}
