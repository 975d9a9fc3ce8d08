import Glibc
import JSON
import Text

/// What the user sees: results on standard output, everything else on standard error.
package struct Console: Sendable {
  private let surroundings: Surroundings
  /// Whether nothing but errors and what was asked for is shown.
  let isQuiet: Bool

  /// A console that shows nothing but errors where `isQuiet`.
  init(_ surroundings: Surroundings, isQuiet: Bool) {
    self.surroundings = surroundings
    self.isQuiet = isQuiet
  }

  /// Shows what was asked for, quiet or not.
  func show(_ text: String) throws {
    try surroundings.writeResult(text + "\n")
  }

  /// Shows a result. The work is done: who closed standard output wants no word on it.
  func result(_ text: String) throws {
    do {
      if !isQuiet { try surroundings.writeResult(text.harmless + "\n") }
    } catch let error as FileError where error.number == EBADF {}
  }

  /// Shows what a verification found, quiet or not, and, unless quiet, what was verified.
  func show(_ report: VerificationReport, as format: OutputFormat) throws {
    switch format {
    case .json: try surroundings.writeResult(report.json.text)
    case .text:
      for line in report.lines { try surroundings.writeResult(line.harmless + "\n") }
      try result(report.summary)
    }
  }

  /// Shows what differs between two reports, quiet or not.
  func show(_ report: DifferenceReport, as format: OutputFormat) throws {
    switch format {
    case .json: try surroundings.writeResult(report.json.text)
    case .text:
      for line in try report.lines(in: TextFiles.english()) { try surroundings.writeResult(line.harmless + "\n") }
    }
  }

  /// Shows a part of what a query answers, quiet or not.
  func show(part text: String) throws {
    try surroundings.writeResult(text)
  }

  /// Shows, on a terminal only, that a step is done.
  func progress(_ step: String, took duration: Duration) {
    guard !isQuiet, surroundings.errorsAreOnTerminal else { return }
    let milliseconds = String(Int(duration / .milliseconds(1)))
    surroundings.writeMessage(
      step + String(repeating: " ", count: max(1, 12 - step.count))
        + String(repeating: " ", count: max(0, 6 - milliseconds.count)) + milliseconds + " ms\n")
  }

  /// Shows, on a terminal only and in place, how much of a file has been sent.
  func sending(_ name: String, _ sent: Int, of total: Int) {
    guard !isQuiet, surroundings.errorsAreOnTerminal else { return }
    let megabytes = DecimalText.text(of: Double(total) / 1e6, digits: 3) ?? ""
    surroundings.writeMessage(
      "\r\(name.harmless): \(total == 0 ? 100 : sent * 100 / total) % of \(megabytes) MB"
        + (sent == total ? "\n" : ""))
  }

  /// Shows what the user may want to know of a run.
  func note(_ text: String) {
    if !isQuiet { surroundings.writeMessage("debrief: " + text.harmless + "\n") }
  }

  /// Shows what the user should know of a run that did its work.
  func warning(_ text: String) {
    if !isQuiet { surroundings.writeMessage("debrief: warning: " + text.harmless + "\n") }
  }

  /// The same.
  func warning(_ warning: BuildWarning) { self.warning("\(warning.diagnostic)") }

  /// Shows an error, quiet or not.
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

  /// Shows on standard error of this process that it ends in the middle of its work.
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
