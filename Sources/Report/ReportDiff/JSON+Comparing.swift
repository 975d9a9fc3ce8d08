import JSON

extension JSON {
  /// The value as a number; nil for other kinds.
  var numeric: Double? {
    switch self {
    case .whole(let number): Double(number)
    case .number(let number, _): number
    default: nil
    }
  }

  /// The value as text; nil for other kinds.
  var plainText: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
