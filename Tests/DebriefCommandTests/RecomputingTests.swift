import Foundation
import TestSupport
import Testing

/// Whether this machine can run the script.
private let hasPython = (try? Python(["-c", "pass"]).code) == 0

/// The method page suffices to recompute the report's numbers: a script with no other knowledge does so.
@Suite struct RecomputingTests {
  @Test(.enabled(if: hasPython, "needs python3"))
  func theMethodPageIsEnoughToRecomputeTheReport() async throws {
    let month = try await MonthSite.shared
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Recomputed/recompute.py")
    let run = try Python([script.path, month.folder("data"), month.folder("site/report.json")])
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.isEmpty, "\(run.output)")
  }
}

/// A run of Python.
private struct Python {
  let code: Int32
  let output: String

  /// Throws if Python is missing.
  init(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
  }
}
