import Scenes

/// What a value axis measures and how it runs.
public struct ValueAxis: Hashable, Sendable {
  /// What is measured, such as `Revenue`.
  public let name: String
  /// Its unit in words, such as `USD per hour`; may be empty.
  public let unit: String
  /// The unit of a single number, such as `USD`; may be empty.
  public let numberUnit: String
  /// Linear, or logarithmic for values above 0 (others are then not drawn).
  public let kind: ValueScale.Kind
  /// Whether a linear axis must show 0, as it must for amounts that are shaded or drawn as bars.
  public let includesZero: Bool

  /// An axis of `name` in `unit`; single numbers have none unless `numberUnit` says so.
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
