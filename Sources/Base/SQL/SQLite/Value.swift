/// The value of a database cell.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// Creates a number, or null for `nan`, which marks a gap.
  public init(_ number: Double) {
    self = number.isNaN ? .null : .real(number)
  }

  /// Creates a whole number.
  public init(_ number: Int) {
    self = .integer(Int64(number))
  }

  /// Creates a text, or null for nil.
  public init(_ text: String?) {
    self = text.map(Value.text) ?? .null
  }

  /// The value as a number; nil for other kinds.
  public var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text, .blob: nil
    }
  }
}
