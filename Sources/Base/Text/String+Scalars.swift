extension String {
  /// The text with each `scalar` replaced by `text`.
  ///
  /// Escaping must find every scalar: `replacing` looks for whole characters, and misses a quote that a combining mark has joined into
  /// another character.
  ///
  /// - Complexity: O(n).
  public func replacing(scalar: Unicode.Scalar, with text: String) -> String {
    guard unicodeScalars.contains(scalar) else { return self }
    var result = String.UnicodeScalarView()
    for own in unicodeScalars {
      if own == scalar { result.append(contentsOf: text.unicodeScalars) } else { result.append(own) }
    }
    return String(result)
  }

  /// The text without anything that controls a terminal: control characters except line breaks become U+FFFD, and invisible characters that
  /// change the direction or hide letters are written as their number, such as `\\u{202E}`.
  ///
  /// - Complexity: O(n).
  public var harmless: String {
    guard unicodeScalars.contains(where: { $0.steers }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.steers {
        result.append(scalar)
      } else if scalar.properties.generalCategory == .control {
        result.append("\u{FFFD}")
      } else {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar controls the device that shows it. Joiners and variation selectors are kept, because letters of many languages and
  /// emoji need them.
  ///
  /// - Source: Unicode Technical Report #36, section 2.5 (bidirectional text spoofing).
  fileprivate var steers: Bool {
    switch properties.generalCategory {
    case .control: self != "\n"
    case .lineSeparator, .paragraphSeparator: true
    default:
      properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector && self != "\u{200C}"
        && self != "\u{200D}"
    }
  }
}

extension String {
  /// What follows the last slash, where something does; for `data/orders.csv`, `orders.csv`.
  public var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
