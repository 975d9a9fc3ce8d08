/// The target of a link, as a browser resolves it.
///
/// - Source: URL Standard (WHATWG), section 4.4, limited to what determines the target.
public enum Address: Hashable, Sendable {
  /// A file of the site: a path relative to the page, empty for the page itself, and the part after `#`.
  case relative(path: String, fragment: String?)
  /// A path from the root of the server.
  case rooted(String)
  /// Another target, identified by its scheme in lower case.
  case scheme(String)

  /// Parses the text of a link. Surrounding white space and line breaks are ignored, and a backslash counts as a slash.
  public init(_ text: String) {
    if text.utf8.first == UInt8(ascii: "#"), text.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "%") }) {
      // The most frequent case.
      self = .relative(path: "", fragment: String(text.dropFirst()))
      return
    }
    let kept = text.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
    let leading = kept.drop { $0.value <= 0x20 }
    let trimmed = String(String.UnicodeScalarView(leading.reversed().drop { $0.value <= 0x20 }.reversed()))
    if let scheme = Self.scheme(of: trimmed) {
      self = .scheme(scheme)
      return
    }
    let parts = trimmed.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? Self.decoded(String(parts[1])) : nil
    let withoutQuery = parts[0].prefix { $0 != "?" }
    let path = String(withoutQuery.map { $0 == "\\" ? "/" : $0 })
    if path.hasPrefix("//") {
      self = .scheme("https")
    } else if path.hasPrefix("/") {
      self = .rooted(path)
    } else {
      self = .relative(path: Self.decoded(path), fragment: fragment)
    }
  }

  /// The path of `relative` in the folder that contains the page `page`; nil if it leads out of the folder.
  ///
  /// - Complexity: O(n) in the length of both.
  public static func path(of relative: String, from page: String) -> String? {
    if relative.isEmpty { return page }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    let steps = relative.split(separator: "/", omittingEmptySubsequences: false)
    for (index, step) in steps.enumerated() {
      switch step {
      case "..": if parts.popLast() == nil { return nil }
      case ".": continue
      // A trailing slash denotes a folder.
      case "" where index < steps.count - 1: continue
      default: parts.append(String(step))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon].lowercased().utf8
    guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return nil }
    let isName = name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isName ? String(name) : nil
  }

  /// `text` with its percent escapes resolved; unchanged if they are not valid UTF-8.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? text
  }
}
