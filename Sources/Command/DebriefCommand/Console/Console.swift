import Glibc
import JSON
import Text

/// The tool's output: results on standard output, everything else on standard error.
package struct Console: Sendable {
  private let surroundings: Surroundings
  /// Whether only errors and requested results are shown.
  let isQuiet: Bool

  /// Creates a console; it shows only errors and results if `isQuiet`.
  init(_ surroundings: Surroundings, isQuiet: Bool) {
    self.surroundings = surroundings
    self.isQuiet = isQuiet
  }

  /// Shows a requested text, also if quiet.
  func show(_ text: String) throws {
    try surroundings.writeResult(text + "\n")
  }

  /// Shows a result. The work is complete, so a closed standard output is not an error.
  func result(_ text: String) throws {
    do {
      if !isQuiet { try surroundings.writeResult(text.harmless + "\n") }
    } catch let error as FileError where error.number == EBADF {}
  }

  /// Shows the findings of a verification, also if quiet, and, unless quiet, a summary of what was verified.
  func show(_ report: VerificationReport, as format: OutputFormat) throws {
    switch format {
    case .json: try surroundings.writeResult(report.json.text)
    case .text:
      for line in report.lines { try surroundings.writeResult(line.harmless + "\n") }
      try result(report.summary)
    }
  }

  /// Shows the differences between two reports, also if quiet.
  func show(_ report: DifferenceReport, as format: OutputFormat) throws {
    switch format {
    case .json: try surroundings.writeResult(report.json.text)
    case .text:
      for line in try report.lines(in: TextFiles.english()) { try surroundings.writeResult(line.harmless + "\n") }
    }
  }

  /// Shows a part of a query's result, also if quiet.
  func show(part text: String) throws {
    try surroundings.writeResult(text)
  }

  /// Shows that a step is complete, only on a terminal.
  func progress(_ step: String, took duration: Duration) {
    guard !isQuiet, surroundings.errorsAreOnTerminal else { return }
    let milliseconds = String(Int(duration / .milliseconds(1)))
    surroundings.writeMessage(
      step + String(repeating: " ", count: max(1, 12 - step.count))
        + String(repeating: " ", count: max(0, 6 - milliseconds.count)) + milliseconds + " ms\n")
  }

  /// Shows the progress of an upload in one line, only on a terminal.
  func sending(_ name: String, _ sent: Int, of total: Int) {
    guard !isQuiet, surroundings.errorsAreOnTerminal else { return }
    let megabytes = DecimalText.text(of: Double(total) / 1e6, digits: 3) ?? ""
    surroundings.writeMessage(
      "\r\(name.harmless): \(total == 0 ? 100 : sent * 100 / total) % of \(megabytes) MB"
        + (sent == total ? "\n" : ""))
  }

  /// Shows optional information about a run.
  func note(_ text: String) {
    if !isQuiet { surroundings.writeMessage("debrief: " + text.harmless + "\n") }
  }

  /// Shows a warning about a run that succeeded.
  func warning(_ text: String) {
    if !isQuiet { surroundings.writeMessage("debrief: warning: " + text.harmless + "\n") }
  }

  /// The same.
  func warning(_ warning: BuildWarning) { self.warning("\(warning.diagnostic)") }

  /// Shows an error, also if quiet.
  func error(_ error: any Error) {
    surroundings.writeMessage(Self.line(for: Diagnostic(of: error)))
  }

  /// Watches over work that may take `allowed` seconds and cannot always be asked to stop: `grace` seconds later it ends the process with
  /// `error`, if the process runs nothing else.
  func watchdog(allowed: Double, grace: Double, over error: any Error) -> Watchdog {
    let diagnostic = Diagnostic(of: error)
    return Watchdog(
      allowed: allowed, grace: grace, saying: surroundings.mayEndProcess ? Self.line(for: diagnostic) : nil,
      code: diagnostic.code)
  }

  /// Prints on this process's standard error that it ends before its work is complete.
  static func interrupted(hasPublished: Bool) {
    let outcome = hasPublished ? "the new output is in place" : Diagnostic.interruption.wayOut
    Surroundings.process.writeMessage("debrief: interrupted; \(outcome)\n")
  }

  private static func line(for diagnostic: Diagnostic) -> String {
    // A run that the user stopped has no error.
    let kind = diagnostic.code == .interrupted ? "" : "\(diagnostic.severity): "
    return "debrief: \(kind)\("\(diagnostic)".harmless)\n"
  }
}
