/// Something outside that is missing or not of its form.
package enum DoorError: Error, Hashable, Sendable {
  /// What should name a time zone cannot.
  case malformedZone(String)
  /// The system has no such time zone.
  case unknownZone(String, folder: String)
  /// There is no such locale.
  case unknownLocale(String, nearest: String?)
  /// The typeface is not where it should be.
  case missingFont(String, folder: String)
  /// A template is not UTF-8.
  case templateNotText(String)
  /// The folder to report on has no configuration.
  case noConfiguration(String)
  /// The folder of templates is none.
  case noTemplateFolder(String)
}

extension DoorError: CustomStringConvertible {
  /// Place, fault and way out.
  package var description: String {
    switch self {
    case .malformedZone(let name): "zone: '\(name)' is no time zone; give an IANA name such as Europe/Berlin"
    case .unknownZone(let name, let folder):
      "zone: no '\(name)' in \(folder); check the name, or install the package tzdata"
    case .unknownLocale(let tag, let nearest):
      "brand, locale: '\(tag)' is no known locale; "
        + (nearest.map { "did you mean \($0)?" } ?? "write a tag such as en-GB, de-DE or pt-BR")
    case .missingFont(let file, let folder):
      "\(folder)/\(file): no such font; install the package fonts-inter, or name its folder by --fonts"
    case .templateNotText(let path): "\(path): not UTF-8; save it as UTF-8"
    case .noConfiguration(let path):
      "\(path): no \(ConfigurationFile.usualName) in this folder; write one (the README shows five lines that are enough), or name the "
        + "folder or the file that has it"
    case .noTemplateFolder(let path): "\(path): no such folder; name the folder that holds the templates"
    }
  }

  /// What the error means to the shell.
  var exitCode: ExitCode {
    switch self {
    case .malformedZone, .unknownLocale, .templateNotText: .badData
    case .unknownZone, .missingFont, .noTemplateFolder, .noConfiguration: .missingInput
    }
  }
}
