package import Text

/// Why a folder must not be written.
package enum OutputError: DiagnosticError, Hashable, Sendable {
  /// The path is not a folder.
  case notAFolder(String)
  /// The folder was not written by Debrief, or is of another kind.
  case foreignFolder(String, wanted: Manifest.Kind)
  /// The folder to replace contains a file that Debrief did not write.
  case foreignFile(String)
  /// The folder to replace contains a file that was changed since Debrief wrote it.
  case changedFile(String)
  /// The folder is a mount point, which cannot be replaced, and is not empty.
  case mountPoint(String)
  /// The folder is the current one, which must not be replaced, and is not empty.
  case workingFolder(String)
  /// The resolved path is not UTF-8.
  case unreadablePath(String)
  /// The path is the root of the file system.
  case rootFolder
  /// The name of a file to write leads out of the folder, or two are the same; a fault of the program.
  case unusableName(String)

  package var diagnostic: Diagnostic {
    let (name, summary, wayOut) = words
    return Diagnostic(at: Diagnostic.Location(name), summary, wayOut: wayOut, code: code)
  }

  private var words: (location: String, summary: String, wayOut: String) {
    switch self {
    case .notAFolder(let path): (path, "not a folder", "name a new or an empty one")
    case .foreignFolder(let path, let kind):
      (path, "not empty, and not \(kind.noun) by Debrief", "name another folder")
    case .foreignFile(let path):
      (path, "not written by Debrief, and would be lost", "move it out of the folder")
    case .changedFile(let path):
      (
        path, "changed since Debrief wrote it, and would be lost",
        "move it out of the folder, or remove the folder"
      )
    case .mountPoint(let path):
      (path, "a mount point that is not empty cannot be replaced", "name a folder inside it")
    case .workingFolder(let path):
      (
        path, "the current folder is not empty and cannot be replaced",
        "change to another folder and name it from there"
      )
    case .unreadablePath(let path): (path, "the path is not UTF-8", "name a folder elsewhere")
    case .rootFolder: ("/", "cannot be replaced", "name a folder")
    case .unusableName(let path): (path, "invalid name of an output file", "report it as a bug of Debrief")
    }
  }

  private var code: ExitCode {
    switch self {
    case .notAFolder, .foreignFolder, .foreignFile, .changedFile, .mountPoint, .workingFolder, .unreadablePath,
      .rootFolder:
      .cannotCreate
    case .unusableName: .internalFault
    }
  }
}

extension Manifest.Kind {
  /// What such a folder is, and how it was made.
  fileprivate var noun: String {
    switch self {
    case .site: "a report published"
    case .comparison: "a comparison written"
    case .bundle: "an export written"
    case .data: "data generated"
    }
  }
}
