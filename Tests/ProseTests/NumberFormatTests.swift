import Prose
import TestSupport
import Testing
import Text

@Suite struct NumberFormatTests {
  private let numbers = NumberFormat(.english)

  @Test(arguments: [
    (0.0, 0, "0"), (1_234.5, 0, "1,235"), (-0.4, 0, "0"), (-1_234.56, 1, "−1,234.6"), (1_234_567.0, 0, "1,234,567"),
    (0.05, 1, "0.1"), (999.999, 2, "1,000.00"), (1e20, 0, "1e20"), (.nan, 2, "—"), (.infinity, 0, "—"),
  ])
  func fixesDecimals(value: Double, decimals: Int, text: String) {
    #expect(numbers.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (1_234.5, "1,235"), (0.01234, "0.0123"), (99.97, "100"), (9.999, "10"), (0.5, "0.5"), (0, "0"), (-12.345, "−12.3"),
    (1e-12, "0"),
  ])
  func keepsThreeSignificantDigits(value: Double, text: String) {
    #expect(numbers.significant(value) == text)
  }

  @Test(arguments: [
    (412_345.0, "412k"), (1_234_567, "1.23M"), (9_994, "9,994"), (9_996, "10k"), (999_600, "1M"), (999_400, "999k"),
    (12, "12"), (-53_456, "−53.5k"), (2.5e9, "2.5B"), (7e12, "7T"), (0.0123, "0.0123"),
  ])
  func compactsLargeNumbers(value: Double, text: String) {
    #expect(numbers.compact(value) == text)
  }

  @Test(arguments: [
    (412_000.0, "USD", "$412k"), (-412_000, "EUR", "−€412k"), (3.2, "%", "3.2\u{202F}%"), (850, "ms", "850\u{202F}ms"),
    (12_300, "", "12.3k"), (5, "CHF", "5\u{202F}CHF"), (.nan, "USD", "—"),
  ])
  func putsUnitsToNumbers(value: Double, unit: String, text: String) {
    #expect(numbers.quantity(value, unit: unit) == text)
  }

  @Test(arguments: [(-412_000.0, "−$412k"), (1_200_000, "+$1.2M"), (0, "$0")])
  func signsDifferences(value: Double, text: String) {
    #expect(numbers.signedQuantity(value, unit: "USD") == text)
  }

  @Test(arguments: [(6.73, "+6.73 points"), (-0.15, "−0.15 points"), (1, "+1 point"), (0, "0 points")])
  func givesDifferencesOfPercentagesInPoints(value: Double, text: String) {
    #expect(numbers.signedQuantity(value, unit: "%") == text)
    #expect(numbers.difference(value.magnitude, unit: "%") == text.drop { "+−".contains($0) })
  }

  /// As a sum, 0.3235 becomes 0.32349999999999995.
  @Test(arguments: [(0.323_5, "0.324"), ((0.33 + 0.324 + 0.316_5) / 3, "0.324"), (0.323_499_999_99, "0.324")])
  func roundsAMeanOnceWhateverItsLastBits(value: Double, text: String) {
    #expect(numbers.significant(value) == text)
    #expect(numbers.fixed(value, decimals: 3) == text)
    #expect(numbers.quantity(value.nextDown, unit: "") == text)
  }

  @Test(arguments: [(0.3, "×0.3"), (1.08, "×1.08"), (0.480_8, "×0.4808"), (25, "×25")])
  func keepsTheDigitsOfWhatWasDeclared(value: Double, text: String) {
    #expect(numbers.declaredFactor(value) == text)
  }

  @Test(arguments: [(4.5, "×4.5"), (0.15, "×0.15"), (25, "×25"), (0.995, "×1"), (0, "×0"), (12.34, "×12.3")])
  func writesMultiples(value: Double, text: String) {
    #expect(numbers.factor(value) == text)
  }

  @Test(arguments: [
    (0.15, "−85\u{202F}%"), (4.5, "+350\u{202F}%"), (1, "±0\u{202F}%"), (0.999_9, "±0\u{202F}%"),
    (1.099_6, "+10\u{202F}%"), (1.052, "+5.2\u{202F}%"),
  ])
  func writesFactorsAsChanges(value: Double, text: String) {
    #expect(numbers.change(value) == text)
  }

  @Test(arguments: [
    (0.943, "94\u{202F}%"), (1, "100\u{202F}%"), (0, "0\u{202F}%"), (0.995, "99.5\u{202F}%"), (0.005, "0.5\u{202F}%"),
    (0.999_9, "> 99.9\u{202F}%"), (0.000_1, "< 0.1\u{202F}%"),
  ])
  func neverRoundsSharesOntoAnEnd(value: Double, text: String) {
    #expect(numbers.share(value) == text)
  }

  @Test(arguments: [(0.424, "+0.42"), (-0.08, "−0.08"), (0.001, "0.00"), (-0.001, "0.00"), (1, "+1.00")])
  func writesCoefficients(value: Double, text: String) {
    #expect(numbers.coefficient(value) == text)
  }

  @Test(arguments: [(0.000_9, "< 0.001"), (0.001, "0.001"), (0.049_6, "0.050"), (1, "1.000")])
  func writesProbabilities(value: Double, text: String) {
    #expect(numbers.probability(value) == text)
  }

  @Test func writesADashForWhatIsMissing() {
    let texts = [
      numbers.fixed(nil, decimals: 1), numbers.significant(nil), numbers.compact(nil),
      numbers.quantity(nil, unit: "%"), numbers.signedQuantity(nil, unit: "%"), numbers.factor(nil),
      numbers.change(nil), numbers.share(nil), numbers.coefficient(nil), numbers.probability(nil),
      numbers.interval(nil, 1, unit: ""), numbers.interval(1, .nan, unit: ""),
    ]
    #expect(texts.allSatisfy { $0 == "—" })
  }

  @Test func keepsTheZerosOfAnExponent() {
    #expect(numbers.significant(1e20) == "1e20")
    #expect(numbers.significant(1.5e20) == "1.5e20")
  }

  @Test(arguments: [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (1_440, "1,440")])
  func spellsSmallCounts(count: Int, text: String) {
    #expect(numbers.word(count) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (-1_440, "−1,440")])
  func groupsWholeNumbers(count: Int, text: String) {
    #expect(numbers.whole(count) == text)
  }

  @Test func writesNumbersInTheStyleOfALocale() {
    let german = NumberFormat(
      Language(
        Language.english.texts,
        numbers: NumberStyle(
          decimalMark: ",", groupMark: ".", percent: NumberStyle.Affix(suffix: "\u{A0}%"),
          currencies: ["EUR": NumberStyle.Affix(suffix: "\u{A0}€")])))
    #expect(german.fixed(-1_234.5, decimals: 1) == "−1.234,5")
    #expect(german.signedQuantity(-412_345, unit: "EUR") == "−412k\u{A0}€")
    #expect(german.share(0.995) == "99,5\u{A0}%")
    #expect(german.share(0.000_1) == "< 0,1\u{A0}%")
    #expect(german.change(1) == "±0\u{A0}%")
    #expect(german.coefficient(0.001) == "0,00")
    #expect(german.probability(0.000_1) == "< 0,001")
  }
}
