import Datasets
import Ingestion
import Testing
import Time

@Suite struct TimeSampleTests {
  private func sample(_ seconds: [Int]) -> TimeSample {
    TimeSample(first: Instant(unixSeconds: seconds[0]), times: seconds.map(Instant.init(unixSeconds:)))
  }

  @Test(arguments: [
    ([0, 60, 120, 240], 60), ([0, 3_600, 7_200], 3_600), ([0, 10, 20], 60), ([0, 420, 840], 600),
    ([0, 1_800, 3_600], 1_800), ([0, 86_400], 86_400), ([0, 604_800], 86_400), ([5], 3_600), ([7, 7, 7], 3_600),
    ([7_200, 0, 3_600, 3_600], 3_600), ([0, 60, 3_660], 60),
  ])
  func infersTheStepFromTheTimes(times: [Int], step: Int) {
    #expect(TimeSample.step(for: [sample(times)]) == step)
  }

  @Test func infersTheStepOfTheCoarsestTable() {
    #expect(TimeSample.coarsestStep(of: [sample([0, 60, 120]), sample([0, 3_600]), sample([0])]) == 3_600)
    #expect(TimeSample.step(for: []) == 3_600)
  }

  /// Steps of tables in minutes, and that of their report.
  @Test(arguments: [
    ([1, 5, 1_440], 5), ([1, 60], 60), ([1, 1, 5], 1), ([1, 1_440], 1), ([60, 1_440], 60), ([10, 15, 1_440], 30),
    ([10, 15, 15], 30), ([1_440, 1_440], 1_440), ([120, 180], 360), ([1, 120, 180], 1), ([15, 60, 360, 1_440], 60),
    ([5], 5), ([60, 60, 60], 60),
  ])
  func takesTheShortestStepThatTwoTablesHave(minutes: [Int], step: Int) {
    #expect(TimeSample.step(for: minutes.map { sample([0, $0 * 60]) }) == step * 60)
  }

  @Test func readsTheTimesOfATable() throws {
    let reading = Reading(
      "x,time,v\n\"a\nb\",2024-05-01 00:05,1\n,2024-05-01 00:05,oops\n,2024-05-01 00:00,1\n")
    let sample = try reading.plan().sample(reading.csv.span)
    #expect(sample.first == Instant(unixSeconds: 1_714_521_900))
    #expect(sample.times == [Instant(unixSeconds: 1_714_521_600), Instant(unixSeconds: 1_714_521_900)])
    #expect(sample.spacing == 300)
  }

  @Test func readsNoMoreThanItNeeds() throws {
    let rows = (0..<10_000).map { "\(1_700_000_000 + $0 * 60),1\n" }.joined()
    let reading = Reading("time,v\n" + rows + "never,read\n")
    #expect(try reading.plan().sample(reading.csv.span).times.count == 4_096)
  }
}
