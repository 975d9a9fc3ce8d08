/// What one report cost.
struct Measurement: Sendable {
  let workload: Workload
  let engine: Engine
  /// Bytes that the engine has to read: of the file, or those that BigQuery would count.
  let inputBytes: Int
  /// Seconds of the whole build.
  let seconds: Double
  /// Seconds until there is one row a bucket and service: asking and fetching, or reading the file.
  let rollUpSeconds: Double
  /// Seconds of what follows it and does not read the tables again.
  let restSeconds: Double
  /// Most bytes of memory of its own.
  let ownBytes: Int
  /// The same with the files that are read in place.
  let residentBytes: Int
  /// What the engine answered with for the roll-up; nil where the tool does not say.
  let answer: BuildMessages.Answer?
  /// What it answered with when it was asked for rows of incidents; nil where the tool does not say.
  let singles: BuildMessages.Answer?

  /// Steps up to the roll-up, in which files are hashed too and rows are kept.
  private static let rollUp = ["Open", "Roll up"]
  /// Steps that read of the tables once more: the rows of detected incidents, and hashes of files that are a minute old or less.
  private static let reading = ["Rows", "Check"]

  /// The cost of one report as `child` made it.
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
