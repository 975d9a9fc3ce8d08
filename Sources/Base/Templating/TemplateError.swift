public import Text

/// An error in a template or in the values given to it.
public struct TemplateError: DiagnosticError, Hashable, Sendable {
  /// The kind of error.
  public enum Fault: Hashable, Sendable {
    /// A tag without its closing delimiter.
    case unclosedTag(delimiter: String)
    /// A tag with an invalid name.
    case malformedName(String)
    /// A set-delimiter tag without exactly two delimiters.
    case malformedDelimiters(String)
    /// A section without a closing tag.
    case unclosedSection(String)
    /// A closing tag that does not match the innermost open section; `open` is nil if no section is open.
    case strayClose(String, open: String?)
    /// Sections nested deeper than the limit.
    case sectionsTooDeep(limit: Int)
    /// Partials nested deeper than the limit.
    case partialsTooDeep(limit: Int)
    /// A partial that does not exist.
    case unknownPartial(String, suggestion: String?)
    /// A name without a value.
    case unknownName(String, suggestion: String?)
    /// A value that cannot be rendered as text.
    case notText(String, kind: String)
    /// A raw tag with a value that is not markup.
    case rawData(String)
    /// An escaping tag with a value that is markup.
    case escapedMarkup(String)
  }

  /// The start of the faulty tag.
  public let place: Place
  /// The kind of error.
  public let fault: Fault

  /// The error `fault` at `place`.
  package init(place: Place, fault: Fault) {
    self.place = place
    self.fault = fault
  }

  /// `page.mustache:2:13: fault; way out`.
  public var diagnostic: Diagnostic {
    let location = Diagnostic.Location(file: place.file, line: place.line, column: place.column)
    return Diagnostic(at: location, fault.words.summary, wayOut: fault.words.wayOut, code: .badData)
  }
}

extension TemplateError.Fault {
  fileprivate var words: (summary: String, wayOut: String) {
    switch self {
    case .unclosedTag(let delimiter): ("the tag is never closed", "end it with '\(delimiter)'")
    case .malformedName(let text):
      ("'\(text)' is not a name", "use only letters, digits, '-', '_' and '.', without spaces")
    case .malformedDelimiters(let text):
      ("'\(text)' does not set delimiters", "write two without '=' between '=' and '='")
    case .unclosedSection(let name): ("the section '\(name)' is never closed", "end it with '/\(name)'")
    case .strayClose(let name, nil): ("the section '\(name)' is closed but not open", "remove the tag")
    case .strayClose(let name, let open?):
      ("'\(name)' is closed while '\(open)' is open", "close '\(open)' first")
    case .sectionsTooDeep(let limit): ("sections nest deeper than \(limit)", "move some into a partial")
    case .partialsTooDeep(let limit): ("partials nest deeper than \(limit)", "end the recursion")
    case .unknownPartial(let name, let suggestion): ("no partial named '\(name)'", Self.wayOut(suggestion))
    case .unknownName(let name, let suggestion): ("no value named '\(name)'", Self.wayOut(suggestion))
    case .notText(let name, let kind): ("'\(name)' is \(kind) and cannot be shown as text", "use it as a section")
    case .rawData(let name): ("'\(name)' is text, not markup", "show it with an escaping tag")
    case .escapedMarkup(let name): ("'\(name)' is markup", "show it with a raw tag")
    }
  }

  private static func wayOut(_ suggestion: String?) -> String {
    suggestion.map { "did you mean '\($0)'?" } ?? "check the spelling"
  }
}
