struct Renderer {
  /// The deepest nesting of partials: an endless recursion is an error instead of a crash.
  static let partialLimit = 100

  let library: TemplateLibrary
  let escaping: Escaping
  /// The text rendered so far.
  private(set) var output = ""
  private var context: Context

  init(library: TemplateLibrary, escaping: Escaping, value: Value) {
    self.library = library
    self.escaping = escaping
    context = Context(value)
  }

  /// Renders `template` with every line indented by `indent`; `depth` is the number of enclosing partials.
  mutating func render(_ template: Template, indent: String, depth: Int) throws(TemplateError) {
    try render(template.nodes, of: template, indent: indent, depth: depth)
  }

  private mutating func render(
    _ nodes: [Node], of template: Template, indent: String, depth: Int
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text(let text, let startsLine): write(text, startsLine: startsLine, indent: indent)
      case .value(let name, let isRaw): try show(name, isRaw: isRaw, in: template)
      case .section(let name, let isInverted, let body):
        let value = try value(of: name, in: template)
        if isInverted {
          if !value.isShown { try render(body, of: template, indent: indent, depth: depth) }
        } else if value.isShown {
          try repeatSection(body, for: value, of: template, indent: indent, depth: depth)
        }
      case .partial(let name, let ownIndent, let offset):
        guard depth < Self.partialLimit else {
          throw template.error(.partialsTooDeep(limit: Self.partialLimit), at: offset)
        }
        try render(library[name], indent: ownIndent.map { indent + $0 } ?? "", depth: depth + 1)
      }
    }
  }

  private mutating func repeatSection(
    _ body: [Node], for value: Value, of template: Template, indent: String, depth: Int
  ) throws(TemplateError) {
    switch value {
    case .flag, .nothing: try render(body, of: template, indent: indent, depth: depth)
    case .text, .markup, .object:
      context.push(value)
      try render(body, of: template, indent: indent, depth: depth)
      context.pop()
    case .list(let elements):
      for element in elements {
        context.push(element)
        try render(body, of: template, indent: indent, depth: depth)
        context.pop()
      }
    }
  }

  private mutating func show(_ name: Name, isRaw: Bool, in template: Template) throws(TemplateError) {
    let value = try value(of: name, in: template)
    switch (value, isRaw) {
    case (.text(let text), false): escaping.append(text, to: &output)
    case (.text, true): throw template.error(.rawData(name.text), at: name.offset)
    case (.markup(let markup), true): output += markup.source
    case (.markup, false): throw template.error(.escapedMarkup(name.text), at: name.offset)
    case (.nothing, _), (.flag, _), (.list, _), (.object, _):
      throw template.error(.notText(name.text, kind: value.kind), at: name.offset)
    }
  }

  private func value(of name: Name, in template: Template) throws(TemplateError) -> Value {
    do {
      return try context.value(of: name)
    } catch {
      throw template.error(error.fault, at: name.offset)
    }
  }

  private mutating func write(_ text: String, startsLine: Bool, indent: String) {
    guard !indent.isEmpty else {
      output += text
      return
    }
    if startsLine { output += indent }
    var rest = text[...]
    while let lineBreak = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      let next = rest.utf8.index(after: lineBreak)
      output += rest[..<next]
      rest = rest[next...]
      if !rest.isEmpty { output += indent }
    }
    output += rest
  }
}
