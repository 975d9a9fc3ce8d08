struct Template: Sendable {
  /// Path, for errors.
  let file: String
  /// The source text, for the positions of errors.
  let source: [UInt8]
  let nodes: [Node]

  /// Parses `text`; `file` names it in errors.
  init(_ text: String, file: String) throws(TemplateError) {
    self.file = file
    source = Array(text.utf8)
    var parser = Parser(source: source, file: file)
    nodes = try parser.parse()
  }

  /// Creates an error for the tag at `offset`.
  func error(_ fault: TemplateError.Fault, at offset: Int) -> TemplateError {
    TemplateError(place: Place(of: offset, in: source, file: file), fault: fault)
  }

  /// Names and offsets of all partials in the template, in order.
  var partials: [(name: String, offset: Int)] { Self.partials(in: nodes) }

  private static func partials(in nodes: [Node]) -> [(name: String, offset: Int)] {
    nodes.flatMap { node -> [(name: String, offset: Int)] in
      switch node {
      case .partial(let name, _, let offset): [(name, offset)]
      case .section(_, _, let body): partials(in: body)
      case .text, .value: []
      }
    }
  }
}
