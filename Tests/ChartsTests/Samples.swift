import Charts
import Scenes
import TestSupport
import Text
import Time

/// A month of a small shop without randomness, for the snapshots.
enum Samples {
  static let measurer = ApproximateMeasurer()
  /// 2024-05-01 00:00 UTC, a Wednesday.
  static let start = 1_714_521_600.0
  static let month = TimeGrid(start: start, step: 3_600, count: 721)
  /// Days 6 to 8.
  static let threeDays = TimeGrid(start: start + 5 * 86_400, step: 3_600, count: 72)
  static let outage = Span(
    start: start + 6 * 86_400 + 14 * 3_600, end: start + 6 * 86_400 + 17 * 3_600, name: "Payment outage")
  static let slowdown = Span(
    start: start + 14 * 86_400 + 19 * 3_600, end: start + 14 * 86_400 + 21 * 3_600, name: "Database slowdown")
  static let sale = Span(
    start: start + 20 * 86_400 + 10 * 3_600, end: start + 20 * 86_400 + 14 * 3_600, name: "Flash sale")
  static let incidents = [outage, slowdown, sale]

  static func canvas(_ title: String, width: Double = 720) -> Canvas {
    Canvas(
      width: width, title: title, description: "\(title), drawn for a test.",
      measuredBy: Lettering(.english, measuredBy: measurer))
  }

  /// Multiples of the weekday level by hour of the day.
  static let rhythm: [Double] = [
    0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.45, 0.65, 0.85, 1.05, 1.2, 1.2, 1.2, 0.9, 0.9, 0.9, 1.4, 1.4, 1.4, 1.4, 0.8,
    0.3, 0.3,
  ]

  static func usual(_ grid: TimeGrid, level: Double, swing: Double = 1) -> [Double] {
    (0..<grid.count).map { index in
      let hour = Int((grid.left - start) / 3_600) + index
      let day = (hour / 24 + 2) % 7
      let weekly = day == 5 ? 1.3 : day == 6 ? 0.8 : 1
      return level * (1 + (rhythm[hour % 24] * weekly - 1) * swing)
    }
  }

  /// A fixed oscillation of ±`part`, then each incident's factor.
  static func actual(
    _ expected: [Double], _ grid: TimeGrid, part: Double = 0.04, factors: [Double] = [0.15, 0.6, 4.5]
  ) -> [Double] {
    expected.enumerated().map { index, value in
      let wobble = Double((index * index * 31 + index * 7_919) % 2_003) / 1_001 - 1
      let hour = grid.center(of: index)
      let factor = zip(incidents, factors).first { $0.0.start <= hour && hour < $0.0.end }?.1 ?? 1
      return value * (1 + part * wobble) * factor
    }
  }

  static func panel(
    _ name: String, _ unit: String, level: Double, swing: Double = 1, better: Expectation.Preference,
    factors: [Double], grid: TimeGrid, zero: Bool = true
  ) -> Panel {
    let expected = usual(grid, level: level, swing: swing)
    return Panel(
      value: ValueAxis(name: name, unit: unit, includesZero: zero),
      lines: [Line(name: "Actual", values: actual(expected, grid, factors: factors), color: .ink)],
      expectation: Expectation(
        name: "Expected", bandName: "Expected range", values: expected, lower: expected.map { $0 * 0.93 },
        upper: expected.map { $0 * 1.07 }, better: better))
  }
}

extension TimeGrid {
  init(start: Double, step: Double, count: Int) {
    self.init(start: Instant(unixSeconds: Int(start)), step: Int(step), count: count)
  }

  var left: Double { Double(start.unixSeconds) }
  var right: Double { Double(end.unixSeconds) }
  var width: Double { Double(step) }
  func center(of index: Int) -> Double { left + (Double(index) + 0.5) * width }
}

extension Zone {
  /// Clocks that run so many seconds ahead of UTC from each second on.
  init(offsets: [(start: Int, seconds: Int)]) {
    self.init(
      identifier: "Test",
      periods: offsets.map { Period(start: Instant(unixSeconds: $0.start), offset: $0.seconds, abbreviation: "") })
  }
}
