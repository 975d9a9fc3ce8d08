/// A name in a tag: parts between dots, none for the implicit iterator `.`.
struct Name: Sendable {
  let parts: [String]
  /// Byte at which the tag begins.
  let offset: Int

  /// The name that `text` is; nil where it is none.
  init?(_ text: String, offset: Int) {
    self.offset = offset
    if text == "." {
      parts = []
      return
    }
    parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isAllowed) }) else { return nil }
  }

  /// The name as written.
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
