import Testing

/// A page parsed by a strict reader: every element is closed in order, every attribute quoted.
struct HTML {
  /// An element's start tag and its text.
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Names of its ancestors, outermost first.
    let path: [String]
    var text = ""

    /// Whether it contains no visible text.
    var isBlank: Bool { text.allSatisfy { $0.isWhitespace } }
  }

  private static let void: Set<String> = ["meta", "link", "br", "img", "hr"]

  private(set) var elements: [Element] = []

  /// Parses `source`; throws for a tag that is closed out of order or never.
  init(_ source: String) throws {
    var rest = Substring(source)
    var open: [Int] = []
    try #require(rest.hasPrefix("<!DOCTYPE html>\n"))
    rest = rest.dropFirst(16)
    while let start = rest.firstIndex(of: "<") {
      for index in open { elements[index].text += rest[..<start] }
      let end = try #require(rest[start...].firstIndex(of: ">"), "a tag ends")
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let innermost = open.popLast()
        let last = try #require(innermost, "\(tag) closes something")
        try #require(elements[last].name == tag.dropFirst(), "elements are closed in order")
        continue
      }
      let element = try Self.element(tag, path: open.map { elements[$0].name })
      elements.append(element)
      if !Self.void.contains(element.name), !tag.hasSuffix("/") { open.append(elements.count - 1) }
    }
    try #require(open.isEmpty, "every element is closed")
  }

  private static func element(_ tag: Substring, path: [String]) throws -> Element {
    let name = tag.prefix { $0 != " " && $0 != "/" }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    // The only attribute without a value.
    if name == "script", rest.hasPrefix(" defer") { rest = rest.dropFirst(6) }
    while let match = rest.prefixMatch(of: /\s+([a-zA-Z:-]+)="([^"]*)"/) {
      let previous = attributes.updateValue(String(match.2), forKey: String(match.1))
      try #require(previous == nil, "one \(match.1) in \(tag)")
      rest = rest[match.range.upperBound...]
    }
    try #require(rest.isEmpty || rest == "/", "\(tag) holds quoted attributes alone")
    return Element(name: String(name), attributes: attributes, path: path)
  }

  /// All elements called `name`.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// All ids, in page order.
  var ids: [String] { elements.compactMap { $0.attributes["id"] } }

  /// Targets of all links, style sheets and scripts.
  var links: [String] { elements.compactMap { $0.attributes["href"] ?? $0.attributes["src"] } }
}
