/// A reason why a folder cannot be verified or compared at all.
package enum VerifyError: Error, Hashable, Sendable {
  /// There is nothing at the path.
  case noFolder(String)
  /// There is something else.
  case notAFolder(String)
  /// The folder has no manifest.
  case noManifest(String)
  /// The manifest is none of Debrief's.
  case malformedManifest(String, fault: String)
}

extension VerifyError: CustomStringConvertible {
  /// Place, fault and way out.
  package var description: String {
    switch self {
    case .noFolder(let path): "\(path): no such folder; name one that debrief published"
    case .notAFolder(let path): "\(path): not a folder; name the folder that debrief published, not a file in it"
    case .noManifest(let path):
      "\(path): no manifest.json in it, so no report of Debrief’s; name one that debrief published"
    case .malformedManifest(let path, let fault):
      "\(path)/manifest.json: no manifest of a report: \(fault); publish the report again"
    }
  }

  /// What the error means to the shell.
  var exitCode: ExitCode {
    switch self {
    case .noFolder, .notAFolder: .missingInput
    case .noManifest, .malformedManifest: .badData
    }
  }
}
