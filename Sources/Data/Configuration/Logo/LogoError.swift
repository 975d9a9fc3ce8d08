public import Text

/// Why a picture cannot be the logo of a site.
public struct LogoError: DiagnosticError, Hashable, Sendable {
  /// The fault.
  public enum Fault: Hashable, Sendable {
    /// The file has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The file is not of the type its extension says.
    case notOfItsKind(String)
    /// The XML is not well-formed; with the parser's message.
    case malformed(String)
    /// An element that contains code, refers to something outside, or is not part of a drawing.
    case element(String)
    /// An attribute that contains code or refers to something outside.
    case attribute(String, element: String)
    /// A style that refers to something outside.
    case style
    /// Entity declarations, which can expand without bounds.
    case entities
    /// References to its own parts that expand without bounds.
    case expansion
  }

  /// Name of the file.
  public let file: String
  /// Line, from 1; nil if unknown.
  public let line: Int?
  /// The fault.
  public let fault: Fault

  /// The error `fault` in `file`.
  package init(file: String, line: Int?, fault: Fault) {
    self.file = file
    self.line = line
    self.fault = fault
  }

  /// `logo.svg:3: fault; way out`.
  public var diagnostic: Diagnostic {
    Diagnostic(
      at: Diagnostic.Location(file: file, line: line), words.summary, wayOut: words.wayOut, code: .badData)
  }

  private var words: (summary: String, wayOut: String) {
    switch fault {
    case .tooLarge(let limit): ("larger than \(limit) bytes", "simplify the picture, or save it smaller")
    case .notOfItsKind(let kind):
      (
        "not \(kind == "SVG" ? "an" : "a") \(kind) file",
        "save the logo as \(kind), or correct the file name’s extension"
      )
    case .malformed(let problem): ("invalid XML (\(problem))", "save the logo as SVG again")
    case .element(let name):
      ("<\(name)> is not allowed, as a logo must not run code or load anything", "save it as plain SVG without it")
    case .attribute(let name, let element):
      ("the attribute \(name) of <\(element)> runs code or refers to something outside the file", "remove it")
    case .style: ("a style refers to something outside the file", "remove it, or save as plain SVG")
    case .entities: ("declares entities", "save it as plain SVG")
    case .expansion:
      (
        "its references to its own parts expand to more than \(Int(Expansion.limit)) elements",
        "save it as plain SVG without <use> and patterns"
      )
    }
  }
}
