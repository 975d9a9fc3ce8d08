/// The tolerance below which two numbers count as equal.
public struct Tolerance: Hashable, Sendable {
  /// The allowed difference as a share of the larger magnitude; 0 for none.
  public let relative: Double

  /// Creates a tolerance of `relative`, which must not be negative.
  public init(relative: Double = 0) {
    precondition(relative >= 0, "a tolerance is not negative")
    self.relative = relative
  }

  /// Whether `old` and `new` count as different.
  public func tellsApart(_ old: Double, _ new: Double) -> Bool {
    old != new && (new - old).magnitude > relative * max(old.magnitude, new.magnitude)
  }

  /// The distance between two numbers as a share of the larger magnitude: 0 for equal numbers, 2 for opposite ones. Defined for zeros too,
  /// unlike a change in percent.
  static func distance(_ old: Double, _ new: Double) -> Double {
    let scale = max(old.magnitude, new.magnitude)
    return scale == 0 ? 0 : (new - old).magnitude / scale
  }
}
