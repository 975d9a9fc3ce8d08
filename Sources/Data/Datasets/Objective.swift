/// The limits that a metric should stay within.
public struct Objective: Hashable, Sendable {
  /// Column name of the metric.
  public let column: String
  /// Values below are a breach; nil for no lower limit.
  public let minimum: Double?
  /// Values above are a breach; nil for no upper limit.
  public let maximum: Double?

  /// The objective that the metric in `column` stays within [minimum, maximum].
  public init(column: String, minimum: Double? = nil, maximum: Double? = nil) {
    self.column = column
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether `value` violates a limit; a gap (`nan`) does not.
  public func isBreached(by value: Double) -> Bool {
    if let maximum, value > maximum { return true }
    if let minimum, value < minimum { return true }
    return false
  }
}
