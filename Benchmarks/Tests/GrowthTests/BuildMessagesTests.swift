import Testing

@testable import Growth

struct BuildMessagesTests {
  @Test func readsStepsAndAnswers() {
    let messages = BuildMessages(
      "debrief: BigQuery will read 0 MB for this report\r\ndebrief: BigQuery answered with 7200 rows, 0.21 MB\r\n"
        + "Open            712 ms\r\nRoll up          30 ms\r\ndebrief: BigQuery answered with 1 row, 1,200 kB\r\n"
        + "Publish      123456 ms\r\n")
    #expect(messages.steps == ["Open": 712, "Roll up": 30, "Publish": 123_456])
    #expect(messages.milliseconds(["Open", "Roll up", "Hash"]) == 742)
    #expect(messages.answers.map(\.rows) == [7_200, 1])
    #expect(messages.answers.map(\.bytes) == [210_000, 1_200_000])
  }

  @Test func doesWithoutBytes() {
    let messages = BuildMessages("debrief: SQLite answered with 12 rows\n")
    #expect(messages.answers.map(\.rows) == [12])
    #expect(messages.answers.map(\.bytes) == [nil])
  }

  @Test func saysNothingOfWhatWasNotSaid() {
    let messages = BuildMessages("debrief: error: 30 ms\n")
    #expect(messages.steps.isEmpty && messages.answers.isEmpty)
  }
}
