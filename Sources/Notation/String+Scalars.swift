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
}
