import Foundation
import TestSupport
import Testing

/// The program in its own process, as a shell sees it.
@Suite struct ProcessTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(folder: folder)
  }

  /// Waits for the end of `process` without blocking the thread for other tests.
  private func end(of process: Process) async throws {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    process.waitUntilExit()
  }

  /// Data whose incidents take a debug build longer than a test may run.
  private func writeManyIncidents() throws {
    func time(_ hour: Int) -> String {
      let (day, rest) = (hour / 24, hour % 24)
      return "2024-0\(1 + day / 28)-\(day % 28 < 9 ? "0" : "")\(1 + day % 28)T\(rest < 10 ? "0" : "")\(rest):00:00Z"
    }
    // Months of 28 days, so that every hour exists in each.
    let rows = (0..<2_688).map { "\(time($0)),\(100 + $0 % 24 + $0 % 7)\n" }
    let incidents = (0..<300).map { "i\($0),\(time(4 * $0 + 700)),\(time(4 * $0 + 701)),T\($0)\n" }
    try folder.write("time,v\n" + rows.joined(), to: "many/t.csv")
    try folder.write("id,start,end,title\n" + incidents.joined(), to: "many/incidents.csv")
    try folder.write(
      """
      version: 1
      step: 1h
      tables: [{file: t.csv, time: time, metrics: {v: {role: latency}}}]
      incidents: incidents.csv
      """, to: "many/debrief.yaml")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptionLeavesTheOldFolderAndNothingElse(signal: Int32) throws {
    let first = try program.start(["generate", "--days", "2", "--output", folder("data")])
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    let before = try folder.read("data/manifest.json")

    // A century of minutes takes far longer than this test may.
    let process = try program.start(["generate", "--days", "36525", "--step", "1m", "--output", folder("data")])
    while try folder.paths().allSatisfy({ !$0.hasSuffix("/revenue_metrics.csv") || $0.hasPrefix("data/") }) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    #expect(try folder.read("data/manifest.json") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["data"])
  }

  @Test func aReaderThatLeavesEarlyIsNoError() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let process = try program.start(["--help"], output: pipe.fileHandleForWriting)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  @Test func aFullDiskIsAnError() throws {
    let process = try program.start(["--help"], output: try #require(FileHandle(forWritingAtPath: "/dev/full")))
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }

  /// One database step that would take hours: a very long text, trimmed by many characters.
  private static let endlessStep =
    "SELECT length(trim(replace(hex(zeroblob(490000)), '0', 'b'), printf('%.*c', 60000, 'a') || 'b'))"

  @Test func aQueryThatCannotBeStoppedEndsWithTheProcess() throws {
    let made = try program.start(["generate", "--days", "8", "--output", folder("data")])
    made.waitUntilExit()
    #expect(made.terminationStatus == 0)
    let messages = Pipe()
    let clock = ContinuousClock()
    let process = try program.start(
      ["query", Self.endlessStep, "--data", folder("data"), "--timeout", "1"], errors: messages.fileHandleForWriting)
    let begin = clock.now
    process.waitUntilExit()
    #expect(clock.now - begin < .seconds(60))
    #expect(process.terminationStatus == 64)
    try messages.fileHandleForWriting.close()
    let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(
      text == "debrief: error: query: stopped after 1 s; narrow it down with WHERE, or allow more with --timeout\n")
  }

  @Test(arguments: [(SIGTERM, 0.1), (SIGINT, 0.5), (SIGTERM, 1)] as [(Int32, Double)])
  func anInterruptionEndsAnyStageAtOnce(signal: Int32, after delay: Double) throws {
    try writeManyIncidents()
    let process = try program.start(["build", folder("many"), "--output", folder("site")])
    try program.waitUntilListening(process)
    Thread.sleep(forTimeInterval: delay)
    let start = ContinuousClock().now
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    // One second is promised; the factor of ten is for a busy machine.
    #expect(ContinuousClock().now - start < .seconds(10))
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["many"])
  }

  @Test func aSecondSignalEndsWhateverTheFirstDid() throws {
    try writeManyIncidents()
    let process = try program.start(["build", folder("many"), "--output", folder("site")])
    Thread.sleep(forTimeInterval: 2)
    let start = ContinuousClock().now
    kill(process.processIdentifier, SIGTERM)
    Thread.sleep(forTimeInterval: 0.05)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(ContinuousClock().now - start < .seconds(10))
    #expect(process.terminationStatus == (process.terminationReason == .exit ? 128 + SIGTERM : SIGTERM))
  }

  // The stack of such a thread exceeds any memory.
  @Test(.enabled(if: Program.can("prlimit --stack=1000000000000000: true"), "prlimit cannot raise the limit here"))
  func withoutAThreadItSaysSo() throws {
    let run = try program.shell("prlimit --stack=1000000000000000: timeout 60 \"$0\" generate --days 1 --output data")
    #expect(run.status == 69)
    #expect(run.text.contains("debrief: error: cannot start a thread (") && run.text.contains("ulimit -u"))
    #expect(try folder.paths().isEmpty)
  }

  @Test func aClosedOutputSpoilsNoFile() throws {
    let closed = try program.shell("\"$0\" generate --days 1 --output closed >&- <&-")
    #expect(closed.status == 0, "\(closed.text)")
    #expect(try program.shell("\"$0\" generate --days 1 --output open && diff -r open closed").status == 0)
    let help = try program.shell("\"$0\" --help >&-")
    #expect(help.status == 74)
    #expect(help.text.hasPrefix("debrief: error: standard output: "))
  }

  @Test(arguments: ["", "timestamp,money\n2024-05-01 00:00:00,1\n"])
  func anInputThatChangesInTheRunIsRefused(text: String) async throws {
    try writeManyIncidents()
    // A few suffice to keep the run busy while the file changes.
    let head = try folder.read("many/incidents.csv").split(separator: "\n").prefix(4).joined(separator: "\n")
    try folder.write(head + "\n", to: "many/incidents.csv")
    // Many repeated rows take about a second to read, however late this thread changes them.
    let table = try folder.read("many/t.csv")
    let rows = table.drop { $0 != "\n" }.dropFirst()
    try folder.write(table + String(repeating: String(rows), count: 400), to: "many/t.csv")
    let pipe = Pipe()
    let process = try program.start(["build", folder("many"), "--output", folder("site")], errors: pipe)
    let maps = "/proc/\(process.processIdentifier)/maps"
    while process.isRunning, try !String(contentsOfFile: maps, encoding: .utf8).contains("/many/t.csv") {
      // Without giving up the thread: other tests may block it until the run has ended.
      usleep(1_000)
    }
    let file = try #require(FileHandle(forWritingAtPath: folder("many/t.csv")))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
    try await end(of: process)
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 74)
    #expect(String(decoding: bytes, as: UTF8.self).contains("t.csv: changed while it was read; run again"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["many"])
  }
}
