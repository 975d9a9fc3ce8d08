import Charts
import TestSupport
import Testing
import Text

struct AxisNumberTests {
  private let numbers = NumberFormat(.english)

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (8.5, "8.5"), (1_234, "1,234"), (-9_876.4, "−9,876"), (9_999.4, "9,999"),
    (12_345, "12.3k"), (-120_000, "−120k"), (999_499, "999k"), (999_600, "1M"), (1_240_000, "1.24M"), (3e9, "3B"),
    (4.56e12, "4.56T"), (1e15, "1e15"), (-2.5e300, "−2.5e300"), (0.0123, "0.0123"), (0.5, "0.5"), (0.999_9, "1"),
    (123.4, "123"), (99.95, "100"), (1.2e-7, "1.2e−7"), (9.96e20, "1e21"), (.greatestFiniteMagnitude, "1.8e308"),
    (.nan, "—"), (.infinity, "—"),
  ])
  func shortensNumbers(value: Double, expected: String) {
    #expect(numbers.short(value) == expected)
  }

  @Test(arguments: [
    (1_234.5, 2, "1,234.50"), (-0.004, 2, "0.00"), (-0.005, 2, "−0.01"), (1e6, 0, "1,000,000"), (0.25, 1, "0.3"),
    (.nan, 2, "—"), (1e20, 2, "1e20"), (7, -3, "7"),
    (999.999, 2, "1,000.00"),
  ])
  func fixesDecimals(value: Double, decimals: Int, expected: String) {
    #expect(numbers.fixed(value, decimals: decimals) == expected)
  }

  @Test(
    arguments: [([Double], Double, [String])]([
      ([0, 0.25, 0.5], 0.25, ["0", "0.25", "0.50"]), ([-500_000, 0, 1_500_000], 500_000, ["−0.5M", "0", "1.5M"]),
      ([0, 5_000, 10_000], 5_000, ["0", "5k", "10k"]), ([0, 2_000, 4_000], 2_000, ["0", "2,000", "4,000"]),
      ([980, 1_000], 20, ["980", "1,000"]), ([1e18, 2e18], 1e18, ["1e18", "2e18"]), ([], 1, []),
    ]))
  func agreesOnDecimalsWithinAnAxis(values: [Double], step: Double, expected: [String]) {
    #expect(numbers.ticks(values, step: step) == expected)
  }
}
