/// The path of a file inside an output folder: relative, and unable to leave it.
struct OutputPath: Hashable {
  /// The path, its parts separated by slashes.
  let text: String

  /// `text` as a path; nil where a part is empty, `.`, `..`, too long, or holds a control character, a backslash or a colon, which
  /// other systems read differently.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
        && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
    }
    guard isSafe else { return nil }
    self.text = text
  }

  /// The folders that lead to it, outermost first.
  var folders: [String] {
    let parts = text.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// What file systems that ignore case take it for.
  var folded: String { text.lowercased() }
}
