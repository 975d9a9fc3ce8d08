import CXML

/// What libxml2 calls while it reads XML.
@safe final class XMLListener {
  private let parser: xmlParserCtxtPtr
  private let handle: (XMLEvent, Int) -> Bool
  private var isStopped = false

  init(parser: xmlParserCtxtPtr, handle: @escaping (XMLEvent, Int) -> Bool) {
    unsafe self.parser = parser
    self.handle = handle
  }

  private func say(_ event: XMLEvent, line: Int? = nil) {
    // libxml2 reports that it was stopped, too.
    guard !isStopped else { return }
    isStopped = !handle(event, line ?? self.line)
    if isStopped { unsafe xmlStopParser(parser) }
  }

  private var line: Int {
    guard let input = unsafe parser.pointee.input else { return 1 }
    return max(1, Int(unsafe input.pointee.line))
  }

  static var functions: xmlSAXHandler {
    // libxml2 must be initialised before several threads use it; further calls do nothing.
    xmlInitParser()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.internalSubset = { context, _, _, _ in unsafe XMLListener.of(context)?.say(.documentType) }
    unsafe handler.entityDecl = { context, _, _, _, _, _ in unsafe XMLListener.of(context)?.say(.entity) }
    unsafe handler.unparsedEntityDecl = { context, _, _, _, _ in unsafe XMLListener.of(context)?.say(.entity) }
    unsafe handler.processingInstruction = { context, target, _ in
      unsafe XMLListener.of(context)?.say(.instruction(XMLListener.text(target)))
    }
    unsafe handler.startElementNs = { context, name, _, space, _, _, count, _, attributes in
      let element = unsafe XMLListener.name(name, in: space)
      unsafe XMLListener.of(context)?.say(.start(element, XMLListener.attributes(attributes, count: Int(count))))
    }
    unsafe handler.endElementNs = { context, name, _, space in
      unsafe XMLListener.of(context)?.say(.end(XMLListener.name(name, in: space)))
    }
    unsafe handler.characters = { context, bytes, count in
      let text = unsafe UnsafeBufferPointer(start: bytes, count: max(0, Int(count)))
      unsafe XMLListener.of(context)?.say(.text(String(decoding: text, as: UTF8.self)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.serror = { context, error in
      guard let error = unsafe error?.pointee else { return }
      let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(error.code)"
      let words = String(message.split(separator: "\n").first ?? "")
      let isOddity = unsafe error.level == XML_ERR_WARNING
      unsafe XMLListener.of(context)?.say(isOddity ? .oddity(words) : .fault(words), line: max(1, Int(error.line)))
    }
    return unsafe handler
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLListener? {
    unsafe context.map { unsafe Unmanaged<XMLListener>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  private static func name(_ local: UnsafePointer<xmlChar>?, in space: UnsafePointer<xmlChar>?) -> XMLName {
    unsafe XMLName(space: text(space), local: text(local))
  }

  /// Five pointers per attribute: name, prefix, namespace, and start and end of the value.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [(name: XMLName, value: String)] {
    guard let list = unsafe list else { return [] }
    return (0..<count).compactMap { place in
      guard let start = unsafe list[5 * place + 3], let end = unsafe list[5 * place + 4] else { return nil }
      let value = unsafe String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      return unsafe (name(list[5 * place], in: list[5 * place + 2]), value)
    }
  }
}
