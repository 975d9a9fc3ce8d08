import CExpat

/// Reads an SVG file and writes it anew with what draws alone.
///
/// Comments, processing instructions, metadata and what editors put into namespaces of their own are left out without a word;
/// whatever would run or reach outside is an error.
struct SVGCleaner {
  /// Name of the file in messages.
  let file: String

  /// Between the namespace and the name of an element in what the parser says: no URI holds it.
  private static let separator = XML_Char(bitPattern: UInt8(ascii: "|"))

  /// The file in `bytes`, written anew.
  func clean(_ bytes: [UInt8]) throws(LogoError) -> [UInt8] {
    guard let parser = unsafe XML_ParserCreateNS("UTF-8", Self.separator) else {
      preconditionFailure("there is memory for a parser")
    }
    defer { unsafe XML_ParserFree(parser) }
    let writer = SVGWriter()
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(writer).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let writer = unsafe SVGCleaner.writer(data), let name = unsafe name else { return }
        var pairs: [(String, String)] = []
        var place = unsafe attributes
        while let key = unsafe place?[0], let value = unsafe place?[1] {
          unsafe pairs.append((String(cString: key), String(cString: value)))
          unsafe place = place?.advanced(by: 2)
        }
        unsafe writer.open(String(cString: name), pairs)
      },
      { data, name in
        guard let writer = unsafe SVGCleaner.writer(data) else { return }
        writer.close()
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let writer = unsafe SVGCleaner.writer(data), let text = unsafe text else { return }
      let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(length))
      unsafe writer.write(String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    unsafe XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      unsafe SVGCleaner.writer(data)?.refuse(.entities)
    }
    var fault: (LogoError.Fault, line: Int)?
    // In pieces, so that a fault is tied to its line and ends the work.
    for start in stride(from: 0, through: bytes.count, by: 64) {
      let piece = Array(bytes[start..<min(start + 64, bytes.count)])
      let isLast: Int32 = start + 64 > bytes.count ? 1 : 0
      let status = unsafe piece.withUnsafeBytes {
        unsafe XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), isLast)
      }
      let line = unsafe Int(XML_GetCurrentLineNumber(parser))
      if let refused = writer.fault {
        fault = (refused, line)
      } else if status == XML_STATUS_ERROR {
        let words = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
        fault = (.malformed(words ?? "of unknown form"), line)
      }
      if fault != nil { break }
    }
    if let fault { throw LogoError(file: file, line: fault.line, fault: fault.0) }
    guard writer.isDrawing else { throw LogoError(file: file, line: nil, fault: .notOfItsKind(Logo.Kind.svg.rawValue)) }
    guard !writer.expansion.isTooLarge else { throw LogoError(file: file, line: nil, fault: .expansion) }
    return Array((writer.text + "\n").utf8)
  }

  private static func writer(_ data: UnsafeMutableRawPointer?) -> SVGWriter? {
    unsafe data.map { unsafe Unmanaged<SVGWriter>.fromOpaque($0).takeUnretainedValue() }
  }
}
