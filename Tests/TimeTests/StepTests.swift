import Testing
import Time

@Suite struct StepTests {
  @Test(arguments: [("1m", 60), ("60s", 60), ("5m", 300), ("90s", 90), ("1h", 3_600), ("24h", 86_400), ("1d", 86_400)])
  func readsLengthsThatDivideADay(text: String, seconds: Int) {
    #expect(Step.seconds(of: text) == seconds)
  }

  @Test(arguments: [
    "", "h", "7m", "2d", "1s", "0h", "-1h", "1.5h", "1 h", "1w", "h1", "9999999999999999999h", "１h", "+1h",
  ])
  func refusesOtherLengths(text: String) {
    #expect(Step.seconds(of: text) == nil)
  }

  @Test func writesTheUsualStepsAsTheyAreRead() {
    for step in Step.usual { #expect(Step.seconds(of: Step.text(step)) == step) }
    #expect(Step.text(900) == "15m" && Step.text(86_400) == "1d" && Step.text(90) == "90s")
  }
}
