import Analysis
import Datasets
import TestSupport
import Testing
import Time

/// Clear incidents are detected in data of less than a day, which has no rhythm, without false alarms.
struct ShortDataTests {
  private func findings(_ values: [Double], role: Metric.Role = .orders, step: Int = 60) -> Findings {
    var policy = Policy()
    policy.detection = .adopted
    policy.maximumCorrelatedSeries = 0
    return Findings(of: Sample.dataset([Sample.series("m", values, role: role)], step: step), under: policy)
  }

  private func minutes(_ findings: Findings) -> [Range<Int>] {
    findings.detections.map {
      Sample.start.seconds(until: $0.window.start) / 60..<Sample.start.seconds(until: $0.window.end) / 60
    }
  }

  /// Counts around `level`, with the spread of counts.
  private func counts(_ count: Int, _ level: Double, seed: UInt64, course: (Int) -> Double = { _ in 1 }) -> [Double] {
    var noise = Noise(mixing: seed)
    return (0..<count).map { index in
      let expected = level * course(index)
      return max(0, (expected + expected.squareRoot() * noise.normal()).rounded())
    }
  }

  @Test func findsTheHourInWhichOrdersFell() throws {
    // 60 orders per minute, and 10 in the third of six hours.
    let found = findings(counts(360, 60, seed: 3) { (120..<180).contains($0) ? 1 / 6 : 1 })
    let only = try #require(minutes(found).first)
    #expect(found.detections.count == 1 && abs(only.lowerBound - 120) <= 1 && abs(only.upperBound - 180) <= 1)
    #expect(found.detections[0].direction == .worse && found.detections[0].score.isFinite)
    let impact = try #require(found.incidents.first?.impacts.first)
    #expect(try abs(#require(impact.factor) - 1 / 6) < 0.03)
    #expect(!found.isTooShortToSearch)
  }

  @Test func findsItInAnAfternoonThatEbbsAway() throws {
    let found = findings(
      counts(360, 60, seed: 8) { (120..<180).contains($0) ? 1 / 6 : 1 - 0.5 * Double($0) / 360 })
    let only = try #require(minutes(found).first)
    #expect(found.detections.count == 1 && abs(only.lowerBound - 120) <= 1 && abs(only.upperBound - 180) <= 1)
  }

  @Test func findsADropThatLastsToTheEnd() {
    let found = findings(counts(240, 60, seed: 4) { $0 >= 190 ? 0.2 : 1 })
    #expect(minutes(found).map(\.upperBound) == [240])
  }

  @Test(arguments: 0..<5) func findsNothingInQuietHours(kind: Int) {
    var alarms = 0
    for seed in 0..<40 as Range<UInt64> {
      var noise = Noise(mixing: seed + 1_000 * UInt64(kind))
      let count = 180 + Int(noise.uniform() * 540)
      let size = noise.uniform()
      let walk = noise.autoregressive(count: count, spread: 0.15, phi: 0.999)
      let values: [Double]
      switch kind {
      case 0: values = counts(count, 60, seed: seed + 7) { 1 + size * Double($0) / Double(count) }
      case 1: values = counts(count, 4, seed: seed + 7) { 1 - 0.5 * size * Double($0) / Double(count) }
      case 2: values = noise.autoregressive(count: count, spread: 0.05, phi: 0.9).map { 100 * (1 + $0) }
      case 3: values = counts(count, 200, seed: seed + 7) { max(0.2, 1 + walk[$0]) }
      // A morning: quiet, then an increase to twice the level within four hours.
      default: values = counts(count, 100, seed: seed + 7) { 1 + min(1, max(0, Double($0 - count / 3) / 240)) }
      }
      alarms += findings(values).detections.count
    }
    // Up to 10 of 200 series are acceptable, with at most 5 in 40 of one kind.
    #expect(alarms <= 2)
  }

  @Test func aSingleSpikeIsNoIncident() {
    var values = counts(360, 60, seed: 9)
    values[200] = 6_000
    #expect(findings(values).detections.isEmpty)
  }

  @Test(arguments: [(30, 60), (20, 3_600), (10, 86_400)]) func saysWhereItCannotLook(count: Int, step: Int) {
    let found = findings(counts(count, 60, seed: 5), step: step)
    #expect(found.isTooShortToSearch && found.detections.isEmpty)
  }

  @Test(arguments: [(60, 60), (24, 3_600), (30, 86_400)]) func looksWhereItCan(count: Int, step: Int) {
    #expect(!findings(counts(count, 60, seed: 6), step: step).isTooShortToSearch)
  }
}
