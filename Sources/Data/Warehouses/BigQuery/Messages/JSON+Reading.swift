internal import JSON

extension JSON {
  /// The text; nil where it is none.
  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The whole number, which BigQuery writes as a number or, where it may be large, as text.
  var integer: Int? {
    switch self {
    case .whole(let value): value
    case .text(let text): Int(text)
    default: nil
    }
  }

  /// The flag; nil where it is none.
  var truth: Bool? {
    guard case .flag(let value) = self else { return nil }
    return value
  }

  /// The elements of a list; none where it is no list.
  var elements: [JSON] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }
}
