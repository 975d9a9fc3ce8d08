public import Text

/// A JSON value (RFC 8259) whose members keep their given order, so that equal values have equal bytes.
public enum JSON: Hashable, Sendable {
  /// No value.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case whole(Int)
  /// A number, written with at most `digits` significant digits; NaN and infinities are written as `null`.
  case number(Double, digits: Int = DecimalText.significantDigits)
  /// A string.
  case text(String)
  /// An array.
  case list([JSON])
  /// An object; names must differ.
  case object([Member])

  /// One named value of an object.
  public struct Member: Hashable, Sendable {
    /// Name, unique in its object.
    public let name: String
    /// Value.
    public let value: JSON

    /// A named value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// `value` as text, or `null` if it is nil.
  public static func optional(_ value: String?) -> JSON { value.map(JSON.text) ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .whole(value) }
  /// No value.
  public init(nilLiteral: ()) { self = .null }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .list(elements) }
  /// An object with members in the order written.
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}
