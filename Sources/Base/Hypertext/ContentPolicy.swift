/// A content security policy: what a page may load and run.
///
/// - Source: Content Security Policy Level 3 (W3C), sections 2.2 and 6.
public struct ContentPolicy: Hashable, Sendable {
  /// Sources by directive, in lower case except for hashes, which are case-sensitive.
  public let directives: [String: [String]]

  /// Parses the value of the policy header. If a directive is repeated, the first one applies.
  public init(_ text: String) {
    var directives: [String: [String]] = [:]
    // Browsers split at ASCII white space only, and at a plain semicolon.
    for part in text.unicodeScalars.split(separator: ";") {
      let words = part.split(whereSeparator: \.isSpaceInMarkup).map { String($0) }
      guard let name = words.first?.lowercased(), directives[name] == nil else { continue }
      directives[name] = words.dropFirst().map { Self.isHash($0) ? $0 : $0.lowercased() }
    }
    self.directives = directives
  }

  /// The weaknesses of the policy, in words; empty for a strict policy.
  ///
  /// A strict policy allows nothing by default. It allows files of the same origin, the page's own content by its hash and, for images and
  /// fonts only, data in the page. Neither the base URL of links nor the target of forms can be changed.
  public var weaknesses: [String] {
    var weaknesses: [String] = []
    for (name, wanted) in [("default-src", "'none'"), ("base-uri", "'none'"), ("form-action", "'none'")]
    where directives[name] != [wanted] {
      weaknesses.append("\(name) is not \(wanted)")
    }
    for (name, sources) in directives.sorted(by: { $0.key < $1.key }) where name != "default-src" {
      let loose = sources.filter { !Self.isStrict($0, in: name) }
      if !loose.isEmpty { weaknesses.append("\(name) allows \(loose.joined(separator: " "))") }
    }
    return weaknesses
  }

  /// Whether `directive` allows inline content with this `hash` (`sha256-…`).
  public func allows(_ directive: String, hash: String) -> Bool {
    (directives[directive] ?? directives["default-src"] ?? []).contains("'\(hash)'")
  }

  private static func isStrict(_ source: String, in directive: String) -> Bool {
    switch source {
    case "'none'", "'self'": true
    case "data:": directive == "img-src" || directive == "font-src"
    default: isHash(source) || !directive.hasSuffix("-src") && !isLoose(source)
    }
  }

  /// Sources that weaken any directive, known or unknown.
  private static func isLoose(_ source: String) -> Bool {
    source.hasPrefix("'unsafe") || source.contains("*") || source.contains(":")
  }

  private static func isHash(_ source: String) -> Bool {
    ["'sha256-", "'sha384-", "'sha512-"].contains { source.hasPrefix($0) }
  }
}
