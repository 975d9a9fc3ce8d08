import Testing
import Text

@Suite struct DecimalTextTests {
  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (1234.5, "1234.5"), (100, "100"),
      (123_456_789.4, "123456789"), (123_456_789.5, "123456790"), (-123_456_789.5, "-123456790"),
      (999_999_999.9, "1000000000"), (0.1 + 0.2, "0.3"), (2.0 / 3, "0.666666667"),
      (0.000001234567894, "0.00000123456789"), (0.0000001, "1e-7"), (1.25e-9, "1.25e-9"),
      (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e25, "1.5e+25"), (.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.79769313e+308"), (4_503_599_627_370_497.5, "4503599630000000"),
    ] as [(Double, String)])
  func writesNineDigitsInTheShortestForm(value: Double, expected: String) {
    #expect(DecimalText.text(of: value) == expected)
  }

  @Test(
    arguments: [(0.04449, 3, "0.0445"), (0.9996, 3, "1"), (12345, 2, "12000"), (0.05, 1, "0.05"), (95, 1, "100")]
      as [(Double, Int, String)])
  func roundsToAnyNumberOfDigits(value: Double, digits: Int, expected: String) {
    #expect(DecimalText.text(of: value, digits: digits) == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func hasNoTextForWhatIsNotFinite(value: Double) {
    #expect(DecimalText.text(of: value) == nil)
  }

  @Test func readsBackWithinHalfAUnitOfTheLastDigit() throws {
    var state: UInt64 = 42
    for _ in 0..<10_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite, value.isNormal else { continue }
      let text = try #require(DecimalText.text(of: value))
      let read = try #require(Double(text))
      #expect(abs(read - value) <= abs(value) * 5.000001e-9, "\(value) became \(text)")
    }
  }

  @Test func absorbsTheLastBitsOfAComputation() {
    let value = 70_123.456_781_2
    #expect(DecimalText.text(of: value) == DecimalText.text(of: value.nextUp.nextUp))
  }
}
