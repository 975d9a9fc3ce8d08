public import Text

/// Why a YAML text cannot be used.
public struct YAMLError: DiagnosticError, Hashable, Sendable {
  /// The kind of error.
  public enum Fault: Hashable, Sendable {
    /// The text is not valid YAML; `problem` is the parser's message.
    case malformed(problem: String)
    /// The text contains no document, or only comments.
    case empty
    /// A second document starts.
    case severalDocuments
    /// More than `limit` nodes, with aliases expanded.
    case tooManyNodes(limit: Int)
    /// Nesting deeper than `limit`.
    case tooDeep(limit: Int)
    /// The text is longer than `limit` bytes.
    case tooLong(limit: Int)
    /// An alias without a complete anchor before it.
    case unknownAnchor(String)
    /// An explicit tag such as `!!binary`.
    case tag(String)
    /// A mapping key that is a list or a mapping.
    case keyNotText
    /// A key that the mapping already has on line `firstLine`.
    case duplicateKey(String, firstLine: Int)
    /// A key that is not allowed here.
    case unknownKey(String, nearest: String?, allowed: [String])
    /// A missing required key.
    case missingKey(String)
    /// A value of the wrong kind.
    case unexpected(found: String, expected: String)
    /// A word that is not one of the choices.
    case notAChoice(String, nearest: String?, choices: [String])
    /// A value rejected by its reader, with the reader's message.
    case rejected(fault: String, wayOut: String)
  }

  /// The start of the fault.
  public let place: Place
  /// The kind of error.
  public let fault: Fault

  /// Creates an error at `place`.
  public init(_ fault: Fault, at place: Place) {
    self.fault = fault
    self.place = place
  }

  /// `debrief.yaml:7:5: fault; way out`.
  public var diagnostic: Diagnostic {
    let location = Diagnostic.Location(file: place.file, line: place.line, column: place.column)
    return Diagnostic(at: location, words.summary, wayOut: words.wayOut, code: .badData)
  }

  private var words: (summary: String, wayOut: String) {
    switch fault {
    case .malformed(let problem):
      ("invalid YAML: \(problem)", "check the indentation and punctuation here")
    case .empty:
      ("the file has no settings", "write at least one `key: value`")
    case .severalDocuments:
      ("a second document begins", "keep only one in the file")
    case .tooManyNodes(let limit):
      ("more than \(limit) values, including those that aliases repeat", "move long lists to a CSV file")
    case .tooDeep(let limit):
      ("nested more than \(limit) levels deep", "flatten the structure")
    case .tooLong(let limit):
      ("the file exceeds \(limit) bytes", "move long lists to a CSV file")
    case .unknownAnchor(let name):
      ("no anchor \(excerpt(name)) before this alias", "define `&\(name)` first")
    case .tag(let tag):
      ("the tag \(excerpt(tag)) is not supported", "remove it")
    case .keyNotText:
      ("a key must be plain text", "write `name: value`")
    case .duplicateKey(let key, let line):
      ("the key \(excerpt(key)) is already on line \(line)", "keep only one")
    case .unknownKey(let key, let nearest, let allowed):
      ("unknown key\(isName(key) ? " " + excerpt(key) : "")", hint(nearest, "the keys here are", allowed))
    case .missingKey(let key):
      ("the key \(excerpt(key)) is missing", "add `\(key): …`")
    case .unexpected(let found, let expected):
      ("\(found) is not \(expected)", "write \(expected) here")
    case .notAChoice(let word, let nearest, let choices):
      ("\(excerpt(word)) is not allowed here", hint(nearest, "the choices are", choices))
    case .rejected(let fault, let wayOut):
      (fault, wayOut)
    }
  }

  /// Whether a key looks like the name of a setting. Other keys are not shown: a file named by mistake may hold secrets.
  private func isName(_ key: String) -> Bool {
    key.count <= 40 && key.allSatisfy { $0.isLetter || $0.isNumber || "_-. ".contains($0) }
  }

  private func hint(_ nearest: String?, _ lead: String, _ all: [String]) -> String {
    if let nearest { return "did you mean \(excerpt(nearest))?" }
    return "\(lead) \(all.joined(separator: ", "))"
  }
}
