/// Text in XML.
enum XMLText {
  /// `text` with markup characters escaped, and without characters that XML does not allow.
  static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in DrawableText.oneLine(text).unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      default: bytes.append(contentsOf: scalar.utf8)
      }
    }
    return bytes
  }
}
