import Foundation
import Testing

/// The program as a process of its own: what a shell sees of it.
@Suite struct ProcessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The program, which is built beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("debrief")

  /// Starts the program.
  private func start(
    _ arguments: [String], output: FileHandle = .nullDevice, messages: FileHandle = .nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = messages
    process.environment = ["TMPDIR": folder.path]
    try process.run()
    return process
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptionLeavesTheOldFolderAndNothingElse(signal: Int32) async throws {
    let first = try start(["generate", "--days", "2", "--output", folder("data")])
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    let before = try folder.read("data/manifest.json")

    // A century of minutes takes far longer than this test may.
    let process = try start(["generate", "--days", "36525", "--step", "1m", "--output", folder("data")])
    while try folder.paths().allSatisfy({ !$0.hasSuffix("/revenue_metrics.csv") || $0.hasPrefix("data/") }) {
      try await Task.sleep(for: .milliseconds(10))
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(try folder.read("data/manifest.json") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["data"])
  }

  @Test func aReaderThatLeavesEarlyIsNoError() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = try start(["--help"], output: pipe.fileHandleForWriting)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func aFullDiskIsAnError() throws {
    let process = try start(["--help"], output: try #require(FileHandle(forWritingAtPath: "/dev/full")))
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }

  /// One step of a database that would take hours: so long a text, trimmed by many letters.
  private static let endlessStep =
    "SELECT length(trim(replace(hex(zeroblob(490000)), '0', 'b'), printf('%.*c', 60000, 'a') || 'b'))"

  @Test func aQueryThatCannotBeStoppedEndsWithTheProcess() throws {
    let made = try start(["generate", "--days", "8", "--output", folder("data")])
    made.waitUntilExit()
    #expect(made.terminationStatus == 0)
    let messages = Pipe()
    let clock = ContinuousClock()
    let process = try start(
      ["query", Self.endlessStep, "--data", folder("data"), "--timeout", "1"], messages: messages.fileHandleForWriting)
    let begin = clock.now
    process.waitUntilExit()
    #expect(clock.now - begin < .seconds(60))
    #expect(process.terminationStatus == 64)
    try messages.fileHandleForWriting.close()
    let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(
      text == "debrief: error: Query: query: stopped after 1 s; narrow it down by WHERE, or allow more by --timeout\n")
  }
}
