/// A dotted name in a tag, split into parts; empty for the implicit iterator `.`.
struct Name: Sendable {
  let parts: [String]
  /// Byte offset of the tag.
  let offset: Int

  /// Parses a name; nil if `text` is not a valid name.
  init?(_ text: String, offset: Int) {
    self.offset = offset
    if text == "." {
      parts = []
      return
    }
    parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isAllowed) }) else { return nil }
  }

  /// The name as it appears in the template.
  var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
