/// A labelled position on an axis.
public struct Tick: Hashable, Sendable {
  /// Position in the units of the axis.
  public let value: Double
  /// The label.
  public let label: String
  /// The text below the label where a larger unit starts, such as the day below `00:00`; otherwise empty.
  public let context: String

  /// Creates a tick at `value`.
  public init(value: Double, label: String, context: String = "") {
    self.value = value
    self.label = label
    self.context = context
  }
}
