import Foundation
import TestSupport

/// The program in its own process, in a folder of the test.
struct Program {
  let folder: TemporaryFolder

  /// The program's executable, next to the tests.
  private static let path = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("debrief")

  // Waiting blocks a thread: when all tests run at once, a suspended one may resume long after the program has ended.

  func start(
    _ arguments: [String], output: FileHandle = .nullDevice, errors: Any = FileHandle.nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = Self.path
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    process.environment = ["TMPDIR": folder.path]
    try process.run()
    return process
  }

  /// Runs `script` in a shell with the program as `$0` and the test's folder as working folder; returns exit status and output.
  func shell(_ script: String) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, Self.path.path]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a shell can run `script` on this machine.
  static func can(_ script: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Waits until `process` has installed its own handler of SIGTERM: before that, the signal just terminates it.
  func waitUntilListening(_ process: Process) throws {
    while process.isRunning {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      let mask = caught.flatMap { UInt64($0.dropFirst(7).filter { !$0.isWhitespace }, radix: 16) }
      if let mask, mask & 1 << UInt64(SIGTERM - 1) != 0 { return }
      Thread.sleep(forTimeInterval: 0.001)
    }
  }
}
