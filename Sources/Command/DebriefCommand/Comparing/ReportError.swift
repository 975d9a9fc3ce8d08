/// A reason why a report cannot be compared.
package enum ReportError: Error, Hashable, Sendable {
  /// There is nothing at the path.
  case noReport(String)
  /// The folder has no `report.json`.
  case noFindings(String)
  /// The file is none of Debrief's.
  case malformed(String, fault: String)
  /// The file is in a form of another version.
  case otherVersion(String, version: Int)
}

extension ReportError: CustomStringConvertible {
  /// Place, fault and way out.
  package var description: String {
    switch self {
    case .noReport(let path):
      "\(path): no such folder or file; name a folder that debrief published, or its report.json"
    case .noFindings(let path):
      "\(path): no report.json in it, so no report of Debrief’s; name a folder that debrief published"
    case .malformed(let path, let fault):
      "\(path): no findings of a report: \(fault); name a folder that debrief published, or its report.json"
    case .otherVersion(let path, let version):
      "\(path): version \(version) of its form, and this Debrief knows \(ReportFile.knownVersion); compare it with the Debrief that wrote it"
    }
  }

  /// What the error means to the shell.
  var exitCode: ExitCode {
    switch self {
    case .noReport: .missingInput
    case .noFindings, .malformed, .otherVersion: .badData
    }
  }
}
