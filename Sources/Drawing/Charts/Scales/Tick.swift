/// A labelled place on an axis.
public struct Tick: Hashable, Sendable {
  /// Where it is, in the units of the axis.
  public let value: Double
  /// What it says.
  public let label: String
  /// What stands below the label where something larger begins, such as the day below `00:00`; empty elsewhere.
  public let context: String

  /// A tick at `value`.
  public init(value: Double, label: String, context: String = "") {
    self.value = value
    self.label = label
    self.context = context
  }
}
