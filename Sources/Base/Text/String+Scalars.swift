extension String {
  /// The text with `text` in place of each `scalar`.
  ///
  /// What is escaped must be found wherever it stands: `replacing` looks for whole characters, and passes over a quote that a combining
  /// mark has made part of another one.
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

  /// The text as a terminal can show it without being steered by it: control characters but line breaks become U+FFFD, and what is not seen but
  /// turns the direction or hides letters is written as its number, such as `\\u{202E}`.
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
  /// Whether it steers what shows it. Joiners and variation selectors belong to letters and pictures of many languages, and stay.
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
