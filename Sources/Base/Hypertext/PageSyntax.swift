/// The subset of HTML syntax that every parser reads in the same way.
///
/// Outside of this subset, a browser and libxml2 may disagree: an unclosed comment, text that only some parsers take for a tag, or a
/// reference that only some resolve. A page within the subset cannot hide anything.
///
/// - Source: HTML Standard, section 13.1, writing HTML documents; section 13.2.5 defines how browsers parse everything else.
struct PageSyntax {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var faults: [HypertextPage.Fault] = []

  /// Elements with raw text, in which browsers recognise no tags.
  private static let plain: Set<String> = ["script", "style", "title"]
  /// Named references of HTML 4, which every parser knows; some parsers treat others as text.
  private static let references: Set<String> = [
    "amp", "lt", "gt", "quot", "nbsp", "shy", "copy", "reg", "deg", "times", "ndash", "mdash", "hellip", "lsquo",
    "rsquo",
    "ldquo", "rdquo", "laquo", "raquo", "middot", "bull", "minus", "thinsp", "ensp", "emsp", "rarr", "larr",
  ]
  private static let doctype = Array("<!doctype html>".utf8)

  /// Up to `HypertextPage.faultLimit` faults for syntax in `bytes` that parsers may interpret differently.
  ///
  /// - Complexity: O(n)
  static func faults(in bytes: [UInt8]) -> [HypertextPage.Fault] {
    var syntax = PageSyntax(bytes)
    syntax.run()
    return syntax.faults
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    guard String(validating: bytes, as: UTF8.self) != nil else { return note("bytes that are not UTF-8") }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { note("byte order mark") }
    guard lowercased(0, Self.doctype.count) == Self.doctype else { return note("no <!DOCTYPE html> at the start") }
    index = Self.doctype.count
    while index < bytes.count, faults.count < HypertextPage.faultLimit {
      switch bytes[index] {
      case UInt8(ascii: "<"): mark()
      case UInt8(ascii: "&"): reference()
      case 0: advance(noting: "zero byte")
      default: advance()
      }
    }
  }

  /// Parses markup that starts with `<`.
  private mutating func mark() {
    switch byte(1) {
    case UInt8(ascii: "!"): comment()
    case UInt8(ascii: "/"):
      index += 2
      if name().isEmpty { return advance(noting: "tag without a name") }
      skipSpace()
      if byte() == UInt8(ascii: ">") { advance() } else { note("end tag with more than its name") }
    default:
      index += 1
      let name = name()
      if name.isEmpty { return note("“<” that does not begin a tag") }
      let isClosed = attributes()
      if Self.plain.contains(name) {
        if isClosed { note("<\(name)/>, which browsers leave open") }
        plainText(of: name)
      }
    }
  }

  private mutating func comment() {
    guard bytes[index...].starts(with: "<!--".utf8) else {
      return advance(noting: "“<!” that does not begin a comment")
    }
    index += 4
    let start = index
    while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) {
      // Only this form ends at the same point for every parser.
      if bytes[index...].starts(with: "--".utf8) || index == start && byte() == UInt8(ascii: ">") {
        return advance(noting: "comment that browsers may end elsewhere")
      }
      advance()
    }
    if index == bytes.count { note("comment without an end") } else { index += 3 }
  }

  /// Parses the attributes up to the end of the tag; returns whether the tag closes itself.
  private mutating func attributes() -> Bool {
    while index < bytes.count {
      let hadSpace = skipSpace()
      switch byte() {
      case UInt8(ascii: ">"):
        advance()
        return false
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: ">"):
        index += 2
        return true
      default:
        guard hadSpace, attribute() else {
          note("tag that browsers may end elsewhere")
          return false
        }
      }
    }
    note("tag without an end")
    return false
  }

  /// Parses one attribute; returns whether it is well-formed.
  private mutating func attribute() -> Bool {
    guard !name().isEmpty else { return false }
    guard byte() == UInt8(ascii: "=") else { return true }
    index += 1
    guard let quote = byte() else { return false }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      // An unquoted value may contain only letters, digits and the characters of names.
      return !name().isEmpty
    }
    index += 1
    while let next = byte(), next != quote {
      switch next {
      case UInt8(ascii: "<"), 0: return false
      case UInt8(ascii: "&"): reference()
      default: advance()
      }
    }
    index += 1
    return index <= bytes.count
  }

  /// Parses the text of a script, a style or a title, which ends only at its end tag.
  private mutating func plainText(of element: String) {
    let end = Array("</\(element)".utf8)
    while index < bytes.count {
      if byte() == UInt8(ascii: "<") {
        if lowercased(index, end.count) == end { return }
        if element == "title" || byte(1) == UInt8(ascii: "!") {
          return advance(noting: "“<” in a \(element), which browsers may end elsewhere")
        }
      }
      if element == "title", byte() == UInt8(ascii: "&") { reference() } else { advance() }
    }
    note("\(element) without an end")
  }

  private mutating func reference() {
    advance()
    if byte() == UInt8(ascii: "#") { return }
    let start = index
    while let next = byte(), Self.isLetter(next) || Self.isDigit(next) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if !name.isEmpty, !Self.references.contains(name) || byte() != UInt8(ascii: ";") {
      note("reference “&\(name)”, which not every browser knows")
    }
  }

  /// Parses a name and returns it in lower case: a letter, then letters, digits and `-_:.%`; empty without one.
  private mutating func name() -> String {
    let start = index
    while let next = byte(), Self.isLetter(next) || Self.isDigit(next) || "-_:.%".utf8.contains(next) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = index
    while let next = byte(), [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(next) { advance() }
    return index > start
  }

  private func byte(_ ahead: Int = 0) -> UInt8? { index + ahead < bytes.count ? bytes[index + ahead] : nil }

  private func lowercased(_ start: Int, _ count: Int) -> [UInt8] {
    bytes[start...].prefix(count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  private mutating func advance(noting fault: String? = nil) {
    if let fault { note(fault) }
    if byte() == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private mutating func note(_ fault: String) {
    if faults.count < HypertextPage.faultLimit { faults.append(HypertextPage.Fault(line: line, text: fault)) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
