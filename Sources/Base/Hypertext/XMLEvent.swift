import CXML

/// Something that stands in a document in XML.
public enum XMLEvent: Sendable {
  /// An element begins.
  case start(XMLName, [(name: XMLName, value: String)])
  /// The innermost element ends.
  case end(XMLName)
  /// Text, or a piece of it; references to characters are what they mean.
  case text(String)
  /// A document type is declared.
  case documentType
  /// An entity is declared.
  case entity
  /// A processing instruction with its target.
  case instruction(String)
  /// The document is not well-formed, in libxml2's words.
  case fault(String)
  /// It is well-formed and odd, in libxml2's words.
  case oddity(String)
}

/// A name in a namespace, which is empty for none.
public struct XMLName: Hashable, Sendable {
  /// The namespace.
  public let space: String
  /// The name in it.
  public let local: String
}

extension XMLEvent {
  /// Reads `bytes` as UTF-8 and hands over what stands there with its line, from 1, until `handle` returns false.
  ///
  /// libxml2 calls back instead of building a tree, which costs memory and is freed by recursion. Nothing outside of the document is
  /// opened, and no entity is replaced but the five that XML has.
  public static func read(_ bytes: [UInt8], handle: (XMLEvent, _ line: Int) -> Bool) {
    guard bytes.count <= Int32.max, let parser = unsafe xmlNewParserCtxt() else {
      _ = handle(.fault("no memory for a document so large"), 1)
      return
    }
    defer { unsafe xmlFreeParserCtxt(parser) }
    withoutActuallyEscaping(handle) { handle in
      let listener = unsafe XMLListener(parser: parser, handle: handle)
      unsafe parser.pointee.sax.pointee = XMLListener.functions
      unsafe parser.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
      // With NOENT `&amp;` in an attribute is what it means. Entities of the document are not known, because nothing stores them.
      let options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_NOENT.rawValue)
      withExtendedLifetime(listener) {
        unsafe bytes.withUnsafeBytes { buffer in
          let text = unsafe buffer.bindMemory(to: CChar.self)
          let tree = unsafe xmlCtxtReadMemory(parser, text.baseAddress, Int32(text.count), nil, "UTF-8", options)
          unsafe xmlFreeDoc(tree)
        }
      }
    }
  }
}
