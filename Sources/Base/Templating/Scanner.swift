struct Scanner {
  let source: [UInt8]
  let file: String
  var delimiters = Delimiters.standard

  init(source: [UInt8], file: String) {
    self.source = source
    self.file = file
  }

  /// The first tag at or after `position`; nil without one.
  func tag(from position: Int) throws(TemplateError) -> Tag? {
    guard let start = find(delimiters.open, from: position) else { return nil }
    var content = skipBlank(from: start + delimiters.open.count)
    let sigil = content < source.count ? source[content] : 0
    let closing = Self.extraClose(after: sigil) + delimiters.close
    if Self.sigils.contains(sigil) { content += 1 }
    guard let end = find(closing, from: content) else {
      throw error(.unclosedTag(delimiter: String(decoding: closing, as: UTF8.self)), at: start)
    }
    let text = trimmed(content..<end)
    let kind = try kind(sigil: sigil, text: text, at: start)
    return Tag(kind: kind, text: text, bytes: start..<end + closing.count)
  }

  /// The whole line of `tag`, including its line break, if there is only white space around the tag; otherwise nil.
  func line(ofStandalone tag: Tag) -> Range<Int>? {
    guard tag.kind.mayStandAlone else { return nil }
    let lineStart = source[..<tag.bytes.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard skipBlank(from: lineStart) == tag.bytes.lowerBound else { return nil }
    var end = skipBlank(from: tag.bytes.upperBound)
    if end == source.count { return lineStart..<end }
    if source[end] == UInt8(ascii: "\r"), end + 1 < source.count { end += 1 }
    return source[end] == UInt8(ascii: "\n") ? lineStart..<end + 1 : nil
  }

  /// Whether `position` is the start of a line.
  func startsLine(at position: Int) -> Bool {
    position == 0 || source[position - 1] == UInt8(ascii: "\n")
  }

  /// Creates an error for the tag at `offset`.
  func error(_ fault: TemplateError.Fault, at offset: Int) -> TemplateError {
    TemplateError(place: Place(of: offset, in: source, file: file), fault: fault)
  }

  private static let sigils = Array("#^/>!=&{".utf8)

  /// The bytes before the closing delimiter of a tag that starts with `sigil`.
  private static func extraClose(after sigil: UInt8) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")]
    case UInt8(ascii: "="): [UInt8(ascii: "=")]
    default: []
    }
  }

  private func kind(sigil: UInt8, text: String, at offset: Int) throws(TemplateError) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "#"): return .section(isInverted: false)
    case UInt8(ascii: "^"): return .section(isInverted: true)
    case UInt8(ascii: "/"): return .close
    case UInt8(ascii: ">"): return .partial
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: "&"), UInt8(ascii: "{"): return .value(isRaw: true)
    case UInt8(ascii: "="):
      guard let delimiters = Delimiters(text) else { throw error(.malformedDelimiters(text), at: offset) }
      return .delimiters(delimiters)
    default: return .value(isRaw: false)
    }
  }

  private func find(_ pattern: [UInt8], from position: Int) -> Int? {
    var position = position
    while position + pattern.count <= source.count {
      if source[position] == pattern[0], source[position..<position + pattern.count].elementsEqual(pattern) {
        return position
      }
      position += 1
    }
    return nil
  }

  private func skipBlank(from position: Int) -> Int {
    source[position...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? source.count
  }

  private func trimmed(_ range: Range<Int>) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains($0) }
    let bytes = source[range].drop(while: isBlank)
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
