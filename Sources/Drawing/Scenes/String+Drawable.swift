extension String {
  /// The text as one line that every renderer can draw: line breaks and tabs become spaces; control characters, Unicode noncharacters, and
  /// white space at the ends are removed.
  public var drawable: String {
    if utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) { return self }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars.map({ $0.properties.isWhitespace && $0 != "\u{a0}" ? " " : $0 })
    where scalar.isDrawable {
      if scalar == " ", kept.last == " " || kept.isEmpty { continue }
      kept.append(scalar)
    }
    if kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// Whether XML and fonts accept the character: not a control character and not a noncharacter.
  public var isDrawable: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0, 0xfdd0...0xfdef: false
    default: value & 0xfffe != 0xfffe
    }
  }
}
