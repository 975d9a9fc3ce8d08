import Foundation

/// Swift values as JavaScript.
enum JSText {
  /// `text` as a string literal.
  static func literal(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
