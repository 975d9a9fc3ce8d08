internal import JSON

extension JSON {
  /// The text; nil for another type.
  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The whole number, which BigQuery writes as a number or, if it can be large, as text.
  var integer: Int? {
    switch self {
    case .whole(let value): value
    case .text(let text): Int(text)
    default: nil
    }
  }

  /// The flag; nil for another type.
  var truth: Bool? {
    guard case .flag(let value) = self else { return nil }
    return value
  }

  /// The elements of a list; empty for another type.
  var elements: [JSON] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }
}
