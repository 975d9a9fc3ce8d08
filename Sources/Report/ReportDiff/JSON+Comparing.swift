import JSON

extension JSON {
  /// The number that it is; nil for anything else.
  var numeric: Double? {
    switch self {
    case .whole(let number): Double(number)
    case .number(let number, _): number
    default: nil
    }
  }

  /// The text that it is; nil for anything else.
  var plainText: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
