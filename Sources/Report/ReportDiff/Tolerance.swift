/// From which difference on two numbers are different.
public struct Tolerance: Hashable, Sendable {
  /// Share of the larger magnitude that may differ; 0 for none.
  public let relative: Double

  /// A tolerance of `relative`, which is not negative.
  public init(relative: Double = 0) {
    precondition(relative >= 0, "a tolerance is not negative")
    self.relative = relative
  }

  /// Whether `old` and `new` count as different.
  public func tellsApart(_ old: Double, _ new: Double) -> Bool {
    old != new && (new - old).magnitude > relative * max(old.magnitude, new.magnitude)
  }

  /// How far apart two numbers are, from 0 for equal ones to 2 for opposite ones: the share of the larger magnitude. Defined for
  /// zeros too, where a change in percent is not.
  static func distance(_ old: Double, _ new: Double) -> Double {
    let scale = max(old.magnitude, new.magnitude)
    return scale == 0 ? 0 : (new - old).magnitude / scale
  }
}
