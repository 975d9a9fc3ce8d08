/// A content security policy: what a page may load and run.
///
/// - Source: Content Security Policy Level 3 (W3C), sections 2.2 and 6.
public struct ContentPolicy: Hashable, Sendable {
  /// Sources by directive, in lower case but for hashes, whose case counts.
  public let directives: [String: [String]]

  /// Reads the value of a policy's header. Of a directive that is given twice the first counts.
  public init(_ text: String) {
    var directives: [String: [String]] = [:]
    // Browsers know the white space of ASCII alone, and one semicolon.
    for part in text.unicodeScalars.split(separator: ";") {
      let words = part.split(whereSeparator: \.isSpaceInMarkup).map { String($0) }
      guard let name = words.first?.lowercased(), directives[name] == nil else { continue }
      directives[name] = words.dropFirst().map { Self.isHash($0) ? $0 : $0.lowercased() }
    }
    self.directives = directives
  }

  /// What is too loose about it, in words; empty where it is strict.
  ///
  /// Strict means: nothing is allowed that is not named; what is named comes from beside the page, is the page's own by its hash, or,
  /// for pictures and fonts alone, is data in the page; neither the base of links nor the target of forms can be changed.
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

  /// Whether the policy allows, by one of `hashes` (`sha256-…`), what stands in the page itself under `directive`.
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

  /// What loosens any directive, known or not.
  private static func isLoose(_ source: String) -> Bool {
    source.hasPrefix("'unsafe") || source.contains("*") || source.contains(":")
  }

  private static func isHash(_ source: String) -> Bool {
    ["'sha256-", "'sha384-", "'sha512-"].contains { source.hasPrefix($0) }
  }
}
