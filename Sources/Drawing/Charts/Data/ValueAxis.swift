import Scenes

/// The quantity, unit and scaling of a value axis.
public struct ValueAxis: Hashable, Sendable {
  /// The measured quantity, such as `Revenue`.
  public let name: String
  /// Its unit in words, such as `USD per hour`; may be empty.
  public let unit: String
  /// The unit of a single number, such as `USD`; may be empty.
  public let numberUnit: String
  /// Linear, or logarithmic for values above 0 (other values are not drawn).
  public let kind: ValueScale.Kind
  /// Whether a linear axis must include 0, as for shaded amounts and bars.
  public let includesZero: Bool

  /// Creates an axis of `name` in `unit`; single numbers have no unit by default.
  public init(
    name: String, unit: String = "", numberUnit: String = "", kind: ValueScale.Kind = .linear,
    includesZero: Bool = false
  ) {
    self.name = name.drawable
    self.numberUnit = numberUnit
    self.unit = unit.drawable
    self.kind = kind
    self.includesZero = includesZero
  }
}
