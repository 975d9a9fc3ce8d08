import CXML

extension MarkupReader {
  /// The callbacks for libxml2; names arrive in lower case.
  static var listeners: xmlSAXHandler {
    // libxml2 must be initialised before several threads use it.
    xmlInitParser()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElement = { context, name, attributes in
      let reader = unsafe MarkupReader.listening(context)
      unsafe reader?.start(
        Element(
          name: MarkupReader.text(name), attributes: MarkupReader.attributes(attributes),
          line: reader?.line ?? 1))
    }
    unsafe handler.endElement = { context, name in
      unsafe MarkupReader.listening(context)?.end(MarkupReader.text(name))
    }
    unsafe handler.characters = { context, bytes, count in
      unsafe MarkupReader.listening(context)?.append(MarkupReader.text(bytes, count))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.comment = { context, text in
      unsafe MarkupReader.listening(context)?.comment(MarkupReader.text(text))
    }
    unsafe handler.processingInstruction = { context, target, _ in
      guard let reader = unsafe MarkupReader.listening(context) else { return }
      unsafe reader.note("a processing instruction “\(MarkupReader.text(target))”", line: reader.line)
    }
    unsafe handler.serror = { context, error in
      guard let reader = unsafe MarkupReader.listening(context), let error = unsafe error?.pointee else { return }
      // libxml2 knows the elements of HTML 4, without `main` and `svg`.
      guard unsafe error.code != Int32(XML_HTML_UNKNOWN_TAG.rawValue) else { return }
      let words = unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(error.code)"
      unsafe reader.note(String(words.split(separator: "\n").first ?? ""), line: max(1, Int(error.line)))
    }
    return unsafe handler
  }

  private static func listening(_ context: UnsafeMutableRawPointer?) -> MarkupReader? {
    unsafe context.map { unsafe Unmanaged<MarkupReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  private static func text(_ pointer: UnsafePointer<xmlChar>?, _ count: Int32) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: pointer, count: max(0, Int(count))), as: UTF8.self)
  }

  /// Alternating names and values; a null pointer in place of a name ends the list.
  private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [Element.Attribute] {
    guard let list = unsafe list else { return [] }
    var attributes: [Element.Attribute] = []
    var index = 0
    while let name = unsafe list[index] {
      unsafe attributes.append(Element.Attribute(text(name), text(list[index + 1])))
      index += 2
    }
    return attributes
  }
}
