import Glibc
package import Text

/// The operating system refused to read or write a file or folder.
package struct FileError: DiagnosticError, Hashable, Sendable {
  /// The failed operation.
  package enum Action: String, CaseIterable, Sendable {
    case read, write, create, remove, replace
  }

  /// The failed operation.
  package let action: Action
  /// The path of the operation.
  package let path: String
  /// The system's error number.
  package let number: Int32

  /// Creates the error of the system call that just failed.
  package init(_ action: Action, _ path: String, number: Int32 = errno) {
    self.action = action
    self.path = path
    self.number = number
  }

  package var diagnostic: Diagnostic {
    Diagnostic(at: Diagnostic.Location(path), words.summary, wayOut: words.wayOut, code: code)
  }

  private var words: (summary: String, wayOut: String) {
    switch (action, number) {
    case (.read, ENOENT): ("no such file", "check the name; names in debrief.yaml are relative to its folder")
    case (.read, EISDIR): ("a folder, not a file", "name the file in it")
    case (.read, ENODEV), (.read, ENXIO): ("not a regular file", "write its contents to a file and name that")
    case (.read, ESTALE):
      ("changed while it was read", "run again when nothing writes to it, or use a copy")
    case (_, ENOSPC), (_, EDQUOT): ("no space left to \(action.rawValue) it", "free some and run again")
    case (_, EACCES), (_, EPERM):
      ("no permission to \(action.rawValue) it", "change its permissions, or name another")
    case (_, EROFS): ("read-only file system", "name a folder elsewhere")
    case (.create, ENOENT), (.create, ENOTDIR):
      ("its parent folder does not exist or is not a folder", "name another")
    case (.replace, EBUSY), (.replace, EXDEV): ("a mount point cannot be replaced", "name a folder inside it")
    case (_, ENAMETOOLONG): ("the name is too long", "shorten it")
    default:
      (
        "cannot \(action.rawValue) it (\(unsafe String(cString: strerror(number))))",
        "check the file and its disk, and run again"
      )
    }
  }

  private var code: ExitCode {
    switch (action, number) {
    case (_, EACCES), (_, EPERM): .noPermission
    case (.read, ENOENT), (.read, ENOTDIR), (.read, EISDIR), (.read, ENODEV), (.read, ENXIO): .missingInput
    case (.create, ENOENT), (.create, ENOTDIR), (.create, EEXIST), (.create, ENAMETOOLONG), (_, EROFS),
      (.replace, EBUSY), (.replace, EXDEV):
      .cannotCreate
    default: .inputOutput
    }
  }
}
