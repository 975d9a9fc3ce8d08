import Charts
import Scenes
import TestSupport
import Testing
import Text

struct ScaleTests {
  @Test func mapsLinearly() {
    let scale = ValueScale(domain: 0...200, from: 100, to: 0)
    #expect([0, 50, 200, 300, -5].map(scale.position) == [100, 75, 0, 0, 100])
    #expect(scale.position(of: .nan).isNaN)
  }

  @Test func mapsLogarithmically() {
    let scale = ValueScale(.log, domain: 1...100, from: 0, to: 200)
    #expect(abs(scale.position(of: 10) - 100) < 1e-9)
    #expect(abs(scale.position(of: 50) - 169.897_000_4) < 1e-6)
    #expect(scale.position(of: 0).isNaN && scale.position(of: -3).isNaN)
  }

  @Test(arguments: [
    ([3.2, 97], false, 4, 0.0...100), ([0.1, 7.2], false, 2, 0...10), ([0, 125_000], true, 2, 0...150_000),
    ([-3, 8], true, 4, -4...8), ([5, 5], false, 2, 4.5...5.5), ([0, 0], false, 2, 0...1), ([], true, 4, 0...1),
    ([.nan, 4, 6], true, 3, 0...6), ([.infinity, 4, 6], true, 3, 0...6),
    ([-1e-3, -5e-4], false, 4, -0.001 ... -0.0005),
  ])
  func letsTheDomainOutToRoundValues(values: [Double], zero: Bool, count: Int, expected: ClosedRange<Double>) {
    let domain = ValueScale.niceDomain(of: values, includingZero: zero, count: count)
    let slack = (expected.upperBound - expected.lowerBound) * 1e-9
    #expect(abs(domain.lowerBound - expected.lowerBound) <= slack, "\(domain)")
    #expect(abs(domain.upperBound - expected.upperBound) <= slack, "\(domain)")
  }

  @Test(arguments: [
    ([3.0, 800], 2.0...1_000), ([0.1, 25], 0.1...50), ([-4, 0, 7], 2...20), ([-1], 1...10), ([10, 1_000], 10...1_000),
  ])
  func letsALogarithmicDomainOut(values: [Double], expected: ClosedRange<Double>) {
    let domain = ValueScale.niceDomain(of: values, kind: .log)
    #expect(abs(domain.lowerBound / expected.lowerBound - 1) < 1e-9, "\(domain)")
    #expect(abs(domain.upperBound / expected.upperBound - 1) < 1e-9, "\(domain)")
  }

  @Test(arguments: [
    (0.0...150_000, 2, ["0", "50k", "100k", "150k"]), (0...4, 2, ["0", "2", "4"]), (-1...1, 2, ["−1", "0", "1"]),
    (0.2...0.9, 3, ["0.2", "0.4", "0.6", "0.8"]),
  ])
  func ticksStandAtRoundValues(domain: ClosedRange<Double>, count: Int, labels: [String]) {
    #expect(LinearTicks.ticks(in: domain, count: count, as: NumberFormat(.english)).map(\.label) == labels)
  }

  @Test(arguments: [
    (1.0...1_000, 4, ["1", "10", "100", "1,000"]), (0.1...50, 3, ["0.1", "1", "10"]),
    (1...10, 3, ["1", "2", "5", "10"]),
    (1e-3...1e9, 4, ["0.001", "1", "1,000", "1M", "1B"]),
  ])
  func logarithmicTicksStandAtPowersOfTen(domain: ClosedRange<Double>, count: Int, labels: [String]) {
    #expect(LogTicks.ticks(in: domain, count: count, as: NumberFormat(.english)).map(\.label) == labels)
  }

  /// For any domain: ticks are few, inside, ascending, and have different labels.
  @Test(arguments: 0..<200) func ticksAreFewAndDistinct(seed: Int) {
    var input = RandomInput(seed: seed)
    let scale = input.pick([1e-12, 1e-3, 1, 1e5, 1e9, 1e15, 1e200])
    let values = [input.number(-1...1) * scale, input.number(-1...1) * scale]
    let count = input.integer(2...8)
    let domain = ValueScale.niceDomain(of: values, count: count)
    let ticks = ValueScale(domain: domain, from: 0, to: 1).ticks(count: count, as: NumberFormat(.english))
    #expect((2...(2 * count + 3)).contains(ticks.count), "\(domain): \(ticks.map(\.label))")
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
    #expect(Set(ticks.map(\.label)).count == ticks.count, "\(ticks.map(\.label))")
    #expect(values.allSatisfy { domain.contains($0) })
  }

  @Test func cutsBands() {
    let bands = BandScale(count: 4, from: 10, to: 50)
    #expect((0..<4).map(bands.center) == [15, 25, 35, 45])
    #expect(bands.start(of: 1) == 20 && bands.step == 10)
    #expect(BandScale(count: 0, from: 0, to: 10).step == 0)
  }

  @Test func colorsRunThroughNineSteps() {
    let scale = ColorScale.sequential(0...9)
    #expect([-1, 0, 0.9, 1, 8.9, 9, 99].map { scale.color(of: $0) } == [0, 0, 0, 1, 8, 8, 8].map { .sequential($0) })
    #expect(scale.color(of: .nan) == nil)
    #expect(ColorScale.sequential(over: [3, 3]).color(of: 3) == .sequential(4))
    #expect(ColorScale.sequential(over: [.nan]).color(of: 0.5) == .sequential(4))
  }

  @Test func divergingColorsAreNeutralAtTheCenter() {
    let scale = ColorScale.diverging(over: [-2, 8], around: 0)
    #expect([-8, -2, 0.9, 0, 4, 8, 20].map { scale.color(of: $0) } == [-4, -1, 0, 0, 2, 4, 4].map { .diverging($0) })
    #expect(ColorScale.diverging(over: []).color(of: 0) == .diverging(0))
  }
}
