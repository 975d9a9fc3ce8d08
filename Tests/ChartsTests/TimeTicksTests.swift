import Charts
import TestSupport
import Testing
import Text
import Time

struct TimeTicksTests {
  /// Berlin in 2024: clocks go forward on 31 March and back on 27 October, at 01:00 UTC.
  private static let berlin = Zone(offsets: [
    (1_698_541_200, 3_600), (1_711_846_800, 7_200),
    (1_729_990_800, 3_600),
  ])
  /// Cairo in 2024: clocks go forward at midnight on 26 April.
  private static let cairo = Zone(offsets: [
    (1_698_354_000, 7_200), (1_714_082_400, 10_800),
  ])
  private static let may = 1_714_521_600.0

  private func labels(_ start: Double, _ hours: Double, _ zone: Zone = .utc, limit: Int) -> [String] {
    TimeTicks.ticks(from: start, to: start + hours * 3_600, zone: zone, limit: limit, in: .english).map { tick in
      tick.context.isEmpty ? tick.label : "\(tick.label)|\(tick.context)"
    }
  }

  @Test func choosesReadableSteps() {
    #expect(labels(Self.may, 1, limit: 5) == ["00:00|Wed 1 May", "00:15", "00:30", "00:45", "01:00"])
    #expect(labels(Self.may, 0.25, limit: 4) == ["00:00|Wed 1 May", "00:05", "00:10", "00:15"])
    #expect(
      labels(Self.may + 18 * 3_600, 24, limit: 5)
        == ["18:00|Wed 1 May", "00:00|Thu 2 May", "06:00", "12:00", "18:00"])
    #expect(labels(Self.may, 24 * 4, limit: 6) == ["Wed 1|May 2024", "Thu 2", "Fri 3", "Sat 4", "Sun 5"])
    #expect(labels(Self.may, 24 * 30, limit: 6) == ["Mon 6|May 2024", "Mon 13", "Mon 20", "Mon 27"])
    #expect(labels(Self.may, 24 * 120, limit: 6) == ["May|2024", "Jun", "Jul", "Aug"])
    #expect(labels(Self.may, 24 * 500, limit: 6) == ["Jul|2024", "Oct", "Jan|2025", "Apr", "Jul"])
    #expect(labels(Self.may, 24 * 366 * 4, limit: 6) == ["2025", "2026", "2027", "2028"])
  }

  @Test func leavesOutHoursThatDoNotExist() {
    // 31 March 2024, 00:00 to 06:00 in Berlin: five hours.
    #expect(
      labels(1_711_839_600, 5, Self.berlin, limit: 8) == [
        "00:00|Sun 31 Mar", "01:00", "03:00", "04:00", "05:00", "06:00",
      ])
  }

  @Test func marksHoursThatComeTwice() {
    // 27 October 2024, 00:00 to 05:00 in Berlin: six hours.
    #expect(
      labels(1_729_980_000, 6, Self.berlin, limit: 8)
        == ["00:00|Sun 27 Oct", "01:00", "02:00", "02:00", "03:00", "04:00", "05:00"])
  }

  @Test func daysBeginAtMidnightOnEitherSideOfAChange() {
    let ticks = TimeTicks.ticks(
      from: 1_711_753_200, to: 1_711_753_200 + 3 * 86_400, zone: Self.berlin, limit: 5, in: .english)
    #expect(ticks.map(\.label) == ["Sat 30", "Sun 31", "Mon 1", "Tue 2"])
    #expect(zip(ticks, ticks.dropFirst()).map { $1.value - $0.value } == [86_400, 82_800, 86_400])
  }

  @Test func aDayWithoutMidnightBeginsAtItsFirstSecond() {
    let ticks = TimeTicks.ticks(
      from: 1_713_996_000, to: 1_713_996_000 + 3 * 86_400, zone: Self.cairo, limit: 4, in: .english)
    #expect(ticks.map(\.label) == ["Thu 25", "Fri 26", "Sat 27", "Sun 28"])
    #expect(ticks.map(\.value) == [1_713_996_000, 1_714_082_400, 1_714_165_200, 1_714_251_600])
  }

  /// Havana on 3 November 2024: at 01:00 clocks go back to midnight, which therefore occurs twice.
  @Test func aDayWithTwoMidnightsBeginsAtTheFirst() {
    let havana = Zone(offsets: [
      (1_710_054_000, -14_400), (1_730_610_000, -18_000),
    ])
    let ticks = TimeTicks.ticks(
      from: 1_730_520_000, to: 1_730_520_000 + 2.5 * 86_400, zone: havana, limit: 4, in: .english)
    #expect(ticks.map(\.label) == ["Sat 2", "Sun 3", "Mon 4"])
    #expect(ticks.map(\.value) == [1_730_520_000, 1_730_606_400, 1_730_696_400])
  }

  @Test(arguments: [
    (Zone.utc, "UTC"), (Self.berlin, "UTC+2"), (Zone(offsets: [(0, 20_700)]), "UTC+5:45"),
    (Zone(offsets: [(0, -34_200)]), "UTC−9:30"),
  ])
  func namesTheOffset(zone: Zone, expected: String) {
    #expect(zone.offsetLabel(from: 1_714_521_600, to: 1_714_608_000) == expected)
  }

  @Test func namesBothOffsetsAcrossAChange() {
    #expect(Self.berlin.offsetLabel(from: 1_711_800_000, to: 1_711_900_000) == "UTC+1/+2")
    let london = Zone(offsets: [(0, 0), (1_711_846_800, 3_600)])
    #expect(london.offsetLabel(from: 1_711_800_000, to: 1_711_900_000) == "UTC±0/+1")
  }

  /// Any range from a minute to decades: ticks are ascending, inside, and within the limit.
  @Test(arguments: 0..<200) func keepsToTheLimit(seed: Int) {
    var input = RandomInput(seed: seed)
    let start = input.number(-3e9...4e9)
    let end = start + input.pick([60, 7_200, 90_000, 1e6, 3e7, 1e9]) * input.number(1...9)
    let limit = input.integer(2...14)
    let ticks = TimeTicks.ticks(
      from: start, to: end, zone: input.pick([Self.berlin, Self.cairo, .utc]), limit: limit, in: .english)
    #expect(ticks.count <= limit && !ticks.isEmpty)
    #expect(ticks.allSatisfy { start <= $0.value && $0.value <= end })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
  }

  @Test func hasNoTicksWhereThereIsNoTime() {
    #expect(TimeTicks.ticks(from: 5, to: 5, zone: .utc, limit: 4, in: .english).isEmpty)
    #expect(TimeTicks.ticks(from: 0, to: .infinity, zone: .utc, limit: 4, in: .english).isEmpty)
    #expect(TimeTicks.ticks(from: .nan, to: 1, zone: .utc, limit: 4, in: .english).isEmpty)
  }
}
