/// What a cell of a database holds.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// A number, or null for `nan`, which is how this house marks a gap.
  public init(_ number: Double) {
    self = number.isNaN ? .null : .real(number)
  }

  /// A whole number.
  public init(_ number: Int) {
    self = .integer(Int64(number))
  }

  /// A text, or null for none.
  public init(_ text: String?) {
    self = text.map(Value.text) ?? .null
  }

  /// The number that it is; nil for anything else.
  public var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text, .blob: nil
    }
  }
}
