import Glibc
package import Text

/// Something outside that is missing or invalid: a time zone, a locale, a font, a template, a thread.
package enum DoorError: DiagnosticError, Hashable, Sendable {
  /// The name of a time zone is invalid.
  case malformedZone(String)
  /// The system does not have this time zone.
  case unknownZone(String, folder: String)
  /// The locale does not exist.
  case unknownLocale(String, nearest: String?)
  /// The font is not where it should be.
  case missingFont(String, folder: String)
  /// A template is not UTF-8.
  case templateNotText(String)
  /// The folder has no configuration.
  case noConfiguration(String)
  /// The folder of templates does not exist.
  case noTemplateFolder(String)
  /// The system refused this process a thread: the system's error number.
  case noThread(Int32)

  package var diagnostic: Diagnostic {
    let (name, summary, wayOut) = words
    return Diagnostic(at: name.map { Diagnostic.Location($0) }, summary, wayOut: wayOut, code: code)
  }

  private var words: (location: String?, summary: String, wayOut: String) {
    switch self {
    case .malformedZone(let name):
      ("zone", "'\(name)' is not a time zone", "use an IANA name, such as Europe/Berlin")
    case .unknownZone(let name, let folder):
      ("zone", "no '\(name)' in \(folder)", "check the name, or install the package tzdata")
    case .unknownLocale(let tag, let nearest):
      (
        "brand, locale", "unknown locale '\(tag)'",
        nearest.map { "did you mean \($0)?" } ?? "use a tag such as en-GB, de-DE or pt-BR"
      )
    case .missingFont(let file, let folder):
      ("\(folder)/\(file)", "no such font", "install the package fonts-inter, or name its folder with --fonts")
    case .templateNotText(let path): (path, "not UTF-8", "save it as UTF-8")
    case .noConfiguration(let path):
      (
        path, "no \(ConfigurationFile.usualName) in this folder",
        "write one (the README shows the five lines it needs), or name the folder or file that has it"
      )
    case .noTemplateFolder(let path): (path, "no such folder", "name the folder with the templates")
    case .noThread(let number):
      (
        nil, "cannot start a thread (\(unsafe String(cString: strerror(number))))",
        "raise the limit on processes or memory (ulimit -u, ulimit -v, or the container’s)"
      )
    }
  }

  private var code: ExitCode {
    switch self {
    case .malformedZone, .unknownLocale, .templateNotText: .badData
    case .unknownZone, .missingFont, .noTemplateFolder, .noConfiguration: .missingInput
    case .noThread: .unavailable
    }
  }
}
