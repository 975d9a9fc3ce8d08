/// Scans a style sheet for addresses.
struct StyleScanner {
  enum Token: Hashable {
    /// An unquoted address in `url()`.
    case address(String, line: Int)
    case string(String, line: Int)
    /// The name of a function with its opening bracket, in lower case.
    case function(String)
    /// The name after an `@`, in lower case.
    case rule(String)
    case open, close, endOfRule
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The next relevant token; nil at the end.
  mutating func next() -> Token? {
    while let scalar = peek() {
      switch scalar {
      case "/" where peek(1) == "*": skipComment()
      case "\"", "'":
        let start = line
        return .string(string(), line: start)
      case "@":
        advance()
        return .rule(name())
      case "(":
        advance()
        return .open
      case ")":
        advance()
        return .close
      case ";", "{", "}":
        advance()
        return .endOfRule
      case let scalar where Self.isName(scalar):
        let word = name()
        guard peek() == "(" else { continue }
        advance()
        if word == "url", let token = address() { return token }
        return .function(word)
      default: advance()
      }
    }
    return nil
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private mutating func advance() {
    if peek() == "\n" { line += 1 }
    index += 1
  }

  private mutating func skipComment() {
    advance()
    advance()
    while let scalar = peek() {
      advance()
      if scalar == "*", peek() == "/" { return advance() }
    }
  }

  private mutating func string() -> String {
    let quote = peek()
    advance()
    var text = String.UnicodeScalarView()
    while let scalar = peek(), scalar != quote, scalar != "\n" {
      if scalar == "\\" { escape(into: &text) } else { take(into: &text) }
    }
    if peek() == quote { advance() }
    return String(text)
  }

  private mutating func name() -> String {
    var text = String.UnicodeScalarView()
    while let scalar = peek(), Self.isName(scalar) {
      if scalar == "\\" { escape(into: &text) } else { take(into: &text) }
    }
    return String(text).lowercased()
  }

  /// An unquoted address up to its closing bracket; nil for a quoted one, which is a string argument.
  private mutating func address() -> Token? {
    while let scalar = peek(), scalar.properties.isWhitespace { advance() }
    if peek() == "\"" || peek() == "'" { return nil }
    let start = line
    var text = String.UnicodeScalarView()
    while let scalar = peek(), scalar != ")" {
      if scalar == "\\" { escape(into: &text) } else { take(into: &text) }
    }
    advance()
    return .address(String(text), line: start)
  }

  private mutating func take(into text: inout String.UnicodeScalarView) {
    if let scalar = peek() { text.append(scalar) }
    advance()
  }

  /// An escape: a backslash followed by one to six hexadecimal digits and an optional space, or by any other character.
  private mutating func escape(into text: inout String.UnicodeScalarView) {
    advance()
    var value: UInt32 = 0
    var count = 0
    while count < 6, let scalar = peek(), scalar.isASCII, let digit = Character(scalar).hexDigitValue {
      value = value * 16 + UInt32(digit)
      count += 1
      advance()
    }
    if count == 0 {
      // An escaped line break produces no character.
      if peek() == "\n" { advance() } else { take(into: &text) }
    } else {
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      if let scalar = peek(), scalar.properties.isWhitespace { advance() }
    }
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\\": true
    default: !scalar.isASCII
    }
  }
}
