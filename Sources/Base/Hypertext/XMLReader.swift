import CXML

/// Listens to libxml2 while it reads XML, and stops it at the first thing that a plain document has no need of.
///
/// A browser obeys declarations of entities and processing instructions, which change what a document says. Neither is followed here;
/// both are faults.
@safe final class XMLReader {
  private(set) var markup: [Markup] = []
  private(set) var faults: [HypertextPage.Fault] = []
  private let namespace: [UInt8]
  private var isStopped = false
  private var parser: xmlParserCtxtPtr?

  /// Namespaces of attributes that drawings have.
  private static let prefixes = [
    "http://www.w3.org/1999/xlink": "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:",
  ]

  init(namespace: String) {
    self.namespace = Array(namespace.utf8)
  }

  /// Reads `bytes`, which are UTF-8.
  func read(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return note("bytes that are not UTF-8", line: 1) }
    guard Self.saysUTF8(bytes) else { return note("another encoding than UTF-8", line: 1) }
    guard !bytes.isEmpty, bytes.count <= Int32.max, let parser = unsafe xmlNewParserCtxt() else {
      return note("no document", line: 1)
    }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe self.parser = parser
    unsafe parser.pointee.sax.pointee = Self.listeners
    unsafe parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // With NOENT `&amp;` in an attribute is what it means; entities of the document's own end the reading.
    let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOENT.rawValue)
    unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.bindMemory(to: CChar.self)
      let tree = unsafe xmlCtxtReadMemory(parser, text.baseAddress, Int32(text.count), nil, "UTF-8", options)
      unsafe xmlFreeDoc(tree)
    }
    unsafe self.parser = nil
  }

  /// Whether the document, which is UTF-8, says nothing else of itself.
  private static func saysUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
    guard bytes.starts(with: "<?xml ".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return true }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    return !declaration.contains("encoding") || declaration.contains("encoding=\"utf-8\"")
  }

  private func start(_ name: String, in space: String, _ attributes: [Element.Attribute]) {
    if !space.utf8.elementsEqual(namespace) { note("<\(name)> of another namespace, “\(space)”", line: line) }
    markup.append(.start(Element(name: name, attributes: attributes, line: line)))
  }

  private func append(_ text: String) {
    if case .text(let before) = markup.last {
      markup[markup.count - 1] = .text(before + text)
    } else {
      markup.append(.text(text))
    }
  }

  private func note(_ fault: String, line: Int) {
    // What libxml2 says of being stopped is no news.
    if !isStopped, faults.count < HypertextPage.faultLimit {
      faults.append(HypertextPage.Fault(line: line, text: fault))
    }
  }

  private func refuse(_ fault: String) {
    note(fault, line: line)
    isStopped = true
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  private var line: Int {
    guard let parser = unsafe parser, let input = unsafe parser.pointee.input else { return 1 }
    return max(1, Int(unsafe input.pointee.line))
  }
}

extension XMLReader {
  private static var listeners: xmlSAXHandler {
    // libxml2 must be initialised before several threads use it; further calls do nothing.
    xmlInitParser()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.internalSubset = { context, _, _, _ in unsafe XMLReader.listening(context)?.refuse("a DOCTYPE") }
    unsafe handler.processingInstruction = { context, target, _ in
      guard let reader = unsafe XMLReader.listening(context) else { return }
      unsafe reader.refuse("a processing instruction “\(XMLReader.text(target))”")
    }
    unsafe handler.startElementNs = { context, name, _, space, _, _, count, _, attributes in
      guard let reader = unsafe XMLReader.listening(context) else { return }
      unsafe reader.start(
        XMLReader.text(name), in: XMLReader.text(space), reader.attributes(attributes, count: Int(count)))
    }
    unsafe handler.endElementNs = { context, name, _, _ in
      guard let reader = unsafe XMLReader.listening(context) else { return }
      unsafe reader.markup.append(.end(XMLReader.text(name)))
    }
    unsafe handler.characters = { context, bytes, count in
      guard let reader = unsafe XMLReader.listening(context) else { return }
      let text = unsafe UnsafeBufferPointer(start: bytes, count: max(0, Int(count)))
      unsafe reader.append(String(decoding: text, as: UTF8.self))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.serror = { context, error in
      guard let reader = unsafe XMLReader.listening(context), let error = unsafe error?.pointee else { return }
      let words = unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(error.code)"
      unsafe reader.note(String(words.split(separator: "\n").first ?? ""), line: max(1, Int(error.line)))
    }
    return unsafe handler
  }

  private static func listening(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    unsafe context.map { unsafe Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  /// Five pointers an attribute: its name, prefix and namespace, and where its value begins and ends.
  private func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [Element.Attribute] {
    guard let list = unsafe list else { return [] }
    return (0..<count).compactMap { place in
      let name = unsafe XMLReader.text(list[5 * place])
      let space = unsafe XMLReader.text(list[5 * place + 2])
      guard let start = unsafe list[5 * place + 3], let end = unsafe list[5 * place + 4] else { return nil }
      let value = unsafe String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      if space.isEmpty { return Element.Attribute(name, value) }
      guard let prefix = XMLReader.prefixes[space] else {
        note("the attribute \(name) of another namespace, “\(space)”", line: line)
        return nil
      }
      return Element.Attribute(prefix + name, value)
    }
  }
}
