import Testing
import Time

@Suite struct TimeGridTests {
  private let grid = TimeGrid(start: Instant(unixSeconds: 1_000), step: 60, count: 3)

  @Test(arguments: [(999, nil), (1_000, 0), (1_059, 0), (1_060, 1), (1_179, 2), (1_180, nil)])
  func findsTheBucketOfAMoment(seconds: Int, index: Int?) {
    #expect(grid.index(of: Instant(unixSeconds: seconds)) == index)
  }

  @Test(arguments: [
    (1_000, 1_180, 0..<3), (0, 9_999, 0..<3), (1_059, 1_061, 0..<2), (1_060, 1_120, 1..<2), (1_060, 1_060, 1..<1),
    (0, 1_000, 0..<0), (0, 1_001, 0..<1), (1_179, 1_180, 2..<3), (1_180, 2_000, 3..<3), (0, 10, 0..<0),
  ])
  func findsTheBucketsThatAWindowTouches(start: Int, end: Int, indices: Range<Int>) {
    let window = TimeWindow(start: Instant(unixSeconds: start), end: Instant(unixSeconds: end))
    #expect(grid.indices(in: window) == indices)
  }

  @Test func holdsNothingWithoutBuckets() {
    let empty = TimeGrid(start: Instant(unixSeconds: 0), step: 60, count: 0)
    #expect(empty.index(of: Instant(unixSeconds: 0)) == nil)
    #expect(empty.indices(in: TimeWindow(start: Instant(unixSeconds: -9), end: Instant(unixSeconds: 9))) == 0..<0)
  }

  @Test func readsTheClocksThroughADaylightSavingNight() throws {
    let zone = try Zone(identifier: "Europe/Berlin", tzif: TZifBytes.berlin.bytes)
    // 30 March to 1 April 2024 and 26 to 28 October 2024, from local midnight.
    for start in [1_711_753_200, 1_729_893_600] {
      let grid = TimeGrid(start: Instant(unixSeconds: start), step: 3_600, count: 72)
      let hours = (0..<grid.count).map { zone.civil(at: grid.instant(at: $0)).hour }
      #expect(Set(hours).count == 24)
    }
  }

  @Test func cutsOutBuckets() {
    let cut = grid[1..<3]
    #expect(cut.start == grid.instant(at: 1) && cut.step == grid.step && cut.count == 2 && cut.end == grid.end)
  }

  @Test func comparesWindows() {
    let window = TimeWindow(start: Instant(unixSeconds: 10), end: Instant(unixSeconds: 20))
    let next = TimeWindow(start: Instant(unixSeconds: 20), end: Instant(unixSeconds: 30))
    #expect(window.contains(Instant(unixSeconds: 10)) && !window.contains(Instant(unixSeconds: 20)))
    #expect(!window.overlaps(next) && window.widened(by: 1).overlaps(next))
    #expect(window.widened(by: 5).seconds == 20)
  }
}
