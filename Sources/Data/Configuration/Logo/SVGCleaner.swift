import Hypertext

/// Reads an SVG file and writes it again with what draws alone.
///
/// Comments, processing instructions, metadata and what editors put into namespaces of their own are left out without a word;
/// whatever would run or reach outside is an error.
struct SVGCleaner {
  /// The name of the file, for messages.
  let file: String

  /// The file in `bytes`, written again.
  func clean(_ bytes: [UInt8]) throws(LogoError) -> [UInt8] {
    var writer = SVGWriter()
    var fault: LogoError?
    XMLEvent.read(bytes) { event, line in
      switch event {
      case .start(let name, let attributes): writer.open(name, attributes)
      case .end: writer.close()
      case .text(let text): writer.write(text)
      case .entity: writer.refuse(.entities)
      case .fault(let words): writer.refuse(.malformed(words))
      // A document type without entities says nothing of the drawing.
      case .documentType, .instruction, .oddity: break
      }
      fault = writer.fault.map { LogoError(file: file, line: line, fault: $0) }
      return fault == nil
    }
    if let fault { throw fault }
    guard writer.isDrawing else { throw LogoError(file: file, line: nil, fault: .notOfItsKind(Logo.Kind.svg.rawValue)) }
    guard !writer.expansion.isTooLarge else { throw LogoError(file: file, line: nil, fault: .expansion) }
    return Array((writer.text + "\n").utf8)
  }
}
