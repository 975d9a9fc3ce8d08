/// The header fields of a response.
enum HeaderFields {
  /// Values by lower-case name; for repeated names, the last one.
  ///
  /// - Source: RFC 9112, section 5.
  static func read(_ text: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      fields[line[..<colon].lowercased()] = String(value)
    }
    return fields
  }
}
