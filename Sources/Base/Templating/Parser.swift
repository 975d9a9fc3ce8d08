/// Parses the text of a template into a tree of nodes.
struct Parser {
  /// The deepest nesting of sections. No page needs more, and rendering cannot exhaust the stack.
  static let sectionLimit = 64

  private struct OpenSection {
    let name: Name
    let isInverted: Bool
    /// The preceding nodes of the enclosing section.
    let before: [Node]
  }

  private var scanner: Scanner
  /// First byte that is not yet part of a node.
  private var position = 0
  /// Nodes of the innermost open section, or of the template.
  private var nodes: [Node] = []
  /// Outermost first.
  private var open: [OpenSection] = []

  init(source: [UInt8], file: String) {
    scanner = Scanner(source: source, file: file)
  }

  mutating func parse() throws(TemplateError) -> [Node] {
    while let tag = try scanner.tag(from: position) {
      if let line = scanner.line(ofStandalone: tag) {
        appendText(upTo: line.lowerBound)
        try append(tag, indent: line.lowerBound..<tag.bytes.lowerBound)
        position = line.upperBound
      } else {
        appendText(upTo: tag.bytes.lowerBound)
        // Marks a line start for the indentation of partials, although there is no text.
        if scanner.startsLine(at: tag.bytes.lowerBound) { nodes.append(.text("", startsLine: true)) }
        try append(tag, indent: nil)
        position = tag.bytes.upperBound
      }
    }
    appendText(upTo: scanner.source.count)
    if let unclosed = open.last {
      throw scanner.error(.unclosedSection(unclosed.name.text), at: unclosed.name.offset)
    }
    return nodes
  }

  /// Appends the text since the last tag.
  private mutating func appendText(upTo end: Int) {
    guard position < end else { return }
    let text = String(decoding: scanner.source[position..<end], as: UTF8.self)
    nodes.append(.text(text, startsLine: scanner.startsLine(at: position)))
  }

  private mutating func append(_ tag: Tag, indent: Range<Int>?) throws(TemplateError) {
    switch tag.kind {
    case .comment: break
    case .delimiters(let delimiters): scanner.delimiters = delimiters
    case .value(let isRaw): nodes.append(.value(try name(in: tag), isRaw: isRaw))
    case .partial:
      let indent = indent.map { String(decoding: scanner.source[$0], as: UTF8.self) }
      nodes.append(.partial(tag.text, indent: indent, offset: tag.bytes.lowerBound))
    case .section(let isInverted):
      guard open.count < Self.sectionLimit else {
        throw scanner.error(.sectionsTooDeep(limit: Self.sectionLimit), at: tag.bytes.lowerBound)
      }
      open.append(OpenSection(name: try name(in: tag), isInverted: isInverted, before: nodes))
      nodes = []
    case .close:
      guard let section = open.last, section.name.text == tag.text else {
        throw scanner.error(.strayClose(tag.text, open: open.last?.name.text), at: tag.bytes.lowerBound)
      }
      open.removeLast()
      nodes = section.before + [.section(section.name, isInverted: section.isInverted, body: nodes)]
    }
  }

  private func name(in tag: Tag) throws(TemplateError) -> Name {
    guard let name = Name(tag.text, offset: tag.bytes.lowerBound) else {
      throw scanner.error(.malformedName(tag.text), at: tag.bytes.lowerBound)
    }
    return name
  }
}
