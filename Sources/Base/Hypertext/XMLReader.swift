/// Takes a document in XML apart, and stops at the first thing that a plain document has no need of.
///
/// A browser obeys declarations of entities and processing instructions, which change what a document says. Neither is followed here;
/// both are faults.
struct XMLReader {
  private(set) var markup: [Markup] = []
  private(set) var faults: [HypertextPage.Fault] = []
  private let namespace: String

  /// Prefixes by the attribute namespaces of SVG.
  private static let prefixes = [
    "http://www.w3.org/1999/xlink": "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:",
  ]

  init(namespace: String) {
    self.namespace = namespace
  }

  mutating func read(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return note("bytes that are not UTF-8", line: 1) }
    guard Self.saysUTF8(bytes) else { return note("another encoding than UTF-8", line: 1) }
    guard !bytes.isEmpty, bytes.count <= Int32.max else { return note("no document", line: 1) }
    XMLEvent.read(bytes) { event, line in take(event, line: line) }
  }

  /// Whether the document, which is UTF-8, declares no other encoding.
  private static func saysUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    guard bytes.starts(with: "<?xml ".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return true }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    return !declaration.contains("encoding") || declaration.contains("encoding=\"utf-8\"")
  }

  /// Takes what stands in `line`; false where that ends the reading.
  private mutating func take(_ event: XMLEvent, line: Int) -> Bool {
    switch event {
    case .start(let name, let attributes): start(name, attributes, line: line)
    case .end(let name): markup.append(.end(name.local))
    case .text(let text): append(text)
    case .fault(let words), .oddity(let words): note(words, line: line)
    case .documentType:
      note("a DOCTYPE", line: line)
      return false
    case .entity:
      note("an entity", line: line)
      return false
    case .instruction(let target):
      note("a processing instruction “\(target)”", line: line)
      return false
    }
    return true
  }

  private mutating func start(_ name: XMLName, _ attributes: [(name: XMLName, value: String)], line: Int) {
    var known: [Element.Attribute] = []
    for (attribute, value) in attributes {
      if attribute.space.isEmpty {
        known.append(Element.Attribute(attribute.local, value))
      } else if let prefix = Self.prefixes[attribute.space] {
        known.append(Element.Attribute(prefix + attribute.local, value))
      } else {
        note("the attribute \(attribute.local) of another namespace, “\(attribute.space)”", line: line)
      }
    }
    if name.space != namespace { note("<\(name.local)> of another namespace, “\(name.space)”", line: line) }
    markup.append(.start(Element(name: name.local, attributes: known, line: line)))
  }

  private mutating func append(_ text: String) {
    if case .text(let before) = markup.last {
      markup[markup.count - 1] = .text(before + text)
    } else {
      markup.append(.text(text))
    }
  }

  private mutating func note(_ fault: String, line: Int) {
    if faults.count < HypertextPage.faultLimit { faults.append(HypertextPage.Fault(line: line, text: fault)) }
  }
}
