/// The path of a file inside an output folder: relative, and unable to lead out of it.
struct OutputPath: Hashable {
  /// The path, with slashes as separators.
  let text: String

  /// Parses `text`; nil if a component is empty, `.`, `..`, too long, or contains a control character, a backslash or a colon, which other
  /// systems interpret.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
        && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
    }
    guard isSafe else { return nil }
    self.text = text
  }

  /// Its parent folders, outermost first.
  var folders: [String] {
    let parts = text.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// Its form on file systems that ignore case.
  var folded: String { text.lowercased() }
}
