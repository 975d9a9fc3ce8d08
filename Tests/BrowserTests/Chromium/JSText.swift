import Foundation

/// Swift's values as JavaScript's.
enum JSText {
  /// `text` as a literal of a string.
  static func literal(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
