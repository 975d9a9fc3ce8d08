/// The cost of one report.
struct Measurement: Sendable {
  let workload: Workload
  let engine: Engine
  /// Bytes that the engine has to read: the size of the file, or the bytes that BigQuery would count.
  let inputBytes: Int
  /// Seconds of the whole build.
  let seconds: Double
  /// Seconds until there is one row per bucket and service: for query and transfer, or for reading the file.
  let rollUpSeconds: Double
  /// Seconds of the subsequent steps that do not read the tables again.
  let restSeconds: Double
  /// Peak private memory in bytes.
  let ownBytes: Int
  /// Peak memory including memory-mapped files.
  let residentBytes: Int
  /// The engine's answer to the roll-up query; nil if the program does not print it.
  let answer: BuildMessages.Answer?
  /// The engine's answer to the query for rows of incidents; nil if the program does not print it.
  let singles: BuildMessages.Answer?

  /// Steps up to the roll-up, in which files are hashed too and rows are kept.
  private static let rollUp = ["Open", "Roll up"]
  /// Steps that read of the tables once more: the rows of detected incidents, and hashes of files that are a minute old or less.
  private static let reading = ["Rows", "Check"]

  /// The cost of the report built by `child`.
  init(_ child: Child, workload: Workload, engine: Engine, inputBytes: Int) {
    let messages = BuildMessages(child.messages)
    self.workload = workload
    self.engine = engine
    self.inputBytes = inputBytes
    seconds = child.seconds
    rollUpSeconds = Double(messages.milliseconds(Self.rollUp)) / 1_000
    let rest = messages.steps.keys.filter { !Self.rollUp.contains($0) && !Self.reading.contains($0) }.sorted()
    restSeconds = Double(messages.milliseconds(rest)) / 1_000
    ownBytes = child.ownBytes
    residentBytes = child.residentBytes
    answer = messages.answers.first
    singles = messages.answers.dropFirst().first
  }
}
