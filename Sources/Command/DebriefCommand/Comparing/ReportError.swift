package import Text

/// Why a published folder or report cannot be verified or compared at all.
package enum ReportError: DiagnosticError, Hashable, Sendable {
  /// There is no folder to verify at the path.
  case noFolder(String)
  /// The folder to verify is a file.
  case notAFolder(String)
  /// The folder has no manifest.
  case noManifest(String)
  /// The manifest was not written by Debrief.
  case malformedManifest(String, fault: String)
  /// There is no report to compare at the path.
  case noReport(String)
  /// The folder has no `report.json`.
  case noFindings(String)
  /// The file was not written by Debrief.
  case malformed(String, fault: String)
  /// The file has the format of another version.
  case otherVersion(String, version: Int)

  package var diagnostic: Diagnostic {
    let (name, summary, wayOut) = words
    return Diagnostic(at: Diagnostic.Location(name), summary, wayOut: wayOut, code: code)
  }

  private static let published = "name a folder that debrief published"

  private var words: (location: String, summary: String, wayOut: String) {
    switch self {
    case .noFolder(let path): (path, "no such folder", Self.published)
    case .notAFolder(let path): (path, "not a folder", Self.published + ", not a file in it")
    case .noManifest(let path): (path, "not a Debrief report: no manifest.json", Self.published)
    case .malformedManifest(let path, let fault):
      (path + "/manifest.json", "not the manifest of a report (\(fault))", "publish the report again")
    case .noReport(let path): (path, "no such folder or file", Self.published + ", or its report.json")
    case .noFindings(let path): (path, "not a Debrief report: no report.json", Self.published)
    case .malformed(let path, let fault):
      (path, "not a Debrief report (\(fault))", Self.published + ", or its report.json")
    case .otherVersion(let path, let version):
      (
        path, "has format version \(version); this Debrief reads version \(ReportFile.knownVersion)",
        "compare it with the Debrief that wrote it"
      )
    }
  }

  private var code: ExitCode {
    switch self {
    case .noFolder, .notAFolder, .noReport: .missingInput
    case .noManifest, .malformedManifest, .noFindings, .malformed, .otherVersion: .badData
    }
  }
}
