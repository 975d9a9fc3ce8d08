import Charts
import Scenes
import TestSupport
import Text
import Time

/// Difficult inputs of every kind, generated from a seed.
struct RandomInput {
  private var generator: Noise

  init(seed: Int) {
    generator = Noise(seed: UInt64(seed))
  }

  mutating func number(_ range: ClosedRange<Double> = 0...1) -> Double {
    .random(in: range, using: &generator)
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &generator)
  }

  mutating func flip() -> Bool { .random(using: &generator) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[integer(0...(choices.count - 1))]
  }

  mutating func canvas() -> Canvas {
    Canvas(
      width: pick([320, 360, 390, 481, 720, 1_200, number(320...1_200)]), title: "A chart", description: "For a test.",
      measuredBy: Lettering(.english, measuredBy: ApproximateMeasurer()))
  }

  mutating func name() -> String {
    pick([
      "", "Revenue", "a", "payment-api · latency", "<script>alert(1)</script>", "متوسط زمن الاستجابة في المتجر",
      "応答時間の中央値（ミリ秒）、すべてのサービス", "tab\tand\nnewline\u{1}\u{fffe}", "👩‍👩‍👧‍👦 family of emoji",
      String(repeating: "Wide name of eighty characters ", count: 3).prefix(80).description,
      String(repeating: "x", count: 80), "\u{202e}desrever",
    ])
  }

  mutating func color() -> ColorToken {
    pick([.ink, .accent, .loss, .gain, .series(integer(-9...9)), .quietInk])
  }

  mutating func values(_ count: Int) -> [Double] {
    let scale = pick([1, 1e-9, 1e6, 1e15, 1e300, 1.7e308])
    let offset = pick([0, 0, 1e6, -40, scale])
    switch integer(0...7) {
    case 0: return Array(repeating: .nan, count: count)
    case 1: return Array(repeating: number(-5...5) * scale, count: count)
    case 2: return (0..<count).map { $0 == count / 2 ? scale : .nan }
    case 3: return (0..<count).map { $0 % 2 == 0 ? .nan : scale * Double($0) / Double(count) }
    case 4: return (0..<(count / 2)).map { _ in number() * scale }
    case 5: return (0..<count).map { _ in -number() * scale }
    default: return (0..<count).map { _ in number() < 0.1 ? .nan : min(number(-1...1) * scale + offset, 1.7e308) }
    }
  }

  mutating func grid(start: Double = 1_714_521_600, step: Double = 3_600) -> TimeGrid {
    TimeGrid(start: start, step: pick([60, 900, step, 86_400]), count: pick([0, 1, 2, 24, 168, 721, 5_000]))
  }

  mutating func spans(on grid: TimeGrid) -> [Span] {
    (0..<pick([0, 1, 3, 25])).map { _ in
      let start = grid.left + number(-0.2...1.1) * (grid.right - grid.left)
      return Span(
        start: start, end: start + number(-0.1...0.2) * (grid.right - grid.left), name: name(),
        shadedUntil: flip() ? nil : start + grid.width * 5)
    }
  }

  mutating func axis() -> ValueAxis {
    ValueAxis(name: name(), unit: name(), kind: flip() ? .linear : .log, includesZero: flip())
  }

  mutating func panel(on grid: TimeGrid) -> Panel {
    let lines = (0..<integer(0...4)).map { _ in
      Line(name: name(), values: values(grid.count), color: color(), isDashed: flip())
    }
    let expected = values(grid.count)
    let expectation = Expectation(
      name: "Expected", bandName: "Expected range", values: expected,
      lower: flip() ? [] : expected.map { $0 - abs($0) / 10 },
      upper: expected.map { $0 + abs($0) / 10 },
      better: pick([.higher, .lower, .neither]))
    let notes = (0..<integer(0...3)).map { _ in
      Note(x: grid.left + number() * (grid.right - grid.left), value: number(-1...1), text: name())
    }
    return Panel(value: axis(), lines: lines, expectation: flip() ? nil : expectation, notes: notes)
  }

  mutating func zone() -> Zone {
    pick([
      .utc, Zone(offsets: [(0, 3_600), (1_715_000_400, 7_200)]),
      Zone(offsets: [(0, 20_700)]), Zone(offsets: [(0, -34_200)]),
    ])
  }
}
