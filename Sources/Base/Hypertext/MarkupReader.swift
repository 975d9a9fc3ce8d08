import CXML

/// Collects the events of libxml2 while it parses a page.
///
/// Events replace libxml2's tree, which it builds and frees by recursion to the depth of the page.
@safe final class MarkupReader {
  private(set) var markup: [Markup] = []
  private(set) var faults: [HypertextPage.Fault] = []
  /// Names of the elements that have begun and not ended, outermost first.
  private var open: [String] = []
  private var parser: htmlParserCtxtPtr?

  func read(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    guard bytes.count <= Int32.max, let parser = unsafe htmlNewParserCtxt() else {
      return note("the page is too large to be read", line: 1)
    }
    defer { unsafe htmlFreeParserCtxt(parser) }
    unsafe self.parser = parser
    unsafe parser.pointee.sax.pointee = Self.listeners
    unsafe parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      Int32(HTML_PARSE_NONET.rawValue) | Int32(HTML_PARSE_NOIMPLIED.rawValue) | Int32(XML_PARSE_HUGE.rawValue)
    unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.bindMemory(to: CChar.self)
      let tree = unsafe htmlCtxtReadMemory(parser, text.baseAddress, Int32(text.count), nil, "UTF-8", options)
      unsafe xmlFreeDoc(tree)
    }
    unsafe self.parser = nil
    // libxml2 does not end what is open where it gives up a page.
    while let name = open.popLast() { markup.append(.end(name)) }
  }

  func start(_ element: Element) {
    guard open.count < HypertextPage.depthLimit else {
      note("elements are nested deeper than \(HypertextPage.depthLimit) levels", line: element.line)
      if let parser = unsafe parser { unsafe xmlStopParser(parser) }
      return
    }
    markup.append(.start(element))
    open.append(element.name)
  }

  /// Ends the innermost element called `name` and all inside it: libxml2 does not always end these first.
  func end(_ name: String) {
    guard let index = open.lastIndex(of: name) else { return }
    while open.count > index { markup.append(.end(open.removeLast())) }
  }

  func append(_ text: String) {
    if case .text(let before) = markup.last {
      markup[markup.count - 1] = .text(before + text)
    } else {
      markup.append(.text(text))
    }
  }

  func comment(_ text: String) {
    markup.append(.comment(text, line: line))
  }

  func note(_ fault: String, line: Int) {
    if faults.count < HypertextPage.faultLimit { faults.append(HypertextPage.Fault(line: line, text: fault)) }
  }

  var line: Int {
    guard let parser = unsafe parser, let input = unsafe parser.pointee.input else { return 1 }
    return max(1, Int(unsafe input.pointee.line))
  }
}
