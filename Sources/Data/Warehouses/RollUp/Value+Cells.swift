import SQL

/// Cells as returned by databases: typed, or all as text.
extension Value {
  /// The finite number that it is or that its text contains; nil for anything else.
  var figure: Double? {
    let number: Double? =
      switch self {
      case .integer(let number): Double(number)
      case .real(let number): number
      case .text(let text): Double(text)
      case .null, .blob: nil
      }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The whole number that it is or that its text contains; nil for anything else.
  var whole: Int? {
    switch self {
    case .integer(let number): Int(number)
    case .text(let text): Int(text)
    case .null, .real, .blob: nil
    }
  }

  /// The name of a service with this value; nil for an empty one.
  var name: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .null, .blob: nil
    }
  }
}
