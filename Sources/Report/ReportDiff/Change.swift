public import JSON

/// A difference between the findings of two reports.
public struct Change: Hashable, Sendable {
  /// A step of the path from a whole report to one of its parts.
  public enum Step: Hashable, Sendable {
    /// The member with this name.
    case field(String)
    /// The list element identified by these texts, such as its metric.
    case element([String])
  }

  /// The relation of a number's new value and interval to its old interval.
  public enum Interval: String, Hashable, Sendable {
    /// The new number lies inside the old interval.
    case within
    /// The new number lies outside the old interval, but the two intervals overlap.
    case overlapping
    /// The two intervals do not overlap.
    case apart
  }

  /// The path, from the outside in.
  public let path: [Step]
  /// The old value; nil for an addition.
  public let old: JSON?
  /// The new value; nil for a removal.
  public let new: JSON?
  /// The relation of the number's intervals; nil without intervals.
  public let interval: Interval?

  /// The measure of the old number.
  public let oldMeasure: Measure
  /// The measure of the new number: the same, unless the unit of its metric has changed.
  public let newMeasure: Measure
  /// The measures of the numbers of an added or removed finding, by name.
  public let parts: [String: Measure]

  init(
    _ path: [Step], old: JSON?, new: JSON?, interval: Interval? = nil, oldMeasure: Measure = .plain,
    newMeasure: Measure = .plain, parts: [String: Measure] = [:]
  ) {
    self.path = path
    self.old = old
    self.new = new
    self.interval = interval
    self.oldMeasure = oldMeasure
    self.newMeasure = newMeasure
    self.parts = parts
  }

  /// Old and new number; nil if either is not a number.
  public var numbers: (old: Double, new: Double)? {
    guard let old = old?.numeric, let new = new?.numeric else { return nil }
    return (old, new)
  }

  /// Whether both numbers have the same unit, and can be compared.
  public var isComparable: Bool { oldMeasure == newMeasure }

  /// New − old; nil if either is not a number, or if the units differ.
  public var absolute: Double? { isComparable ? numbers.map { $0.new - $0.old } : nil }

  /// New ÷ old − 1, with the sign of `absolute`; nil if that is nil, if the old number is 0, or if either is below 0, because a share of a
  /// negative number has no meaning.
  public var relative: Double? {
    guard isComparable else { return nil }
    return numbers.flatMap { old, new in old > 0 && new >= 0 ? new / old - 1 : nil }
  }

  /// The weight relative to other changes: largest for additions and removals, smallest for changed texts.
  public var size: Double {
    if old == nil || new == nil { return 3 }
    guard let numbers else { return old == .null || new == .null ? 2 : 0 }
    if !isComparable { return 2 }
    // Coefficients have their own scale: from −0.01 to 0.01 is a small change.
    return isCoefficient ? (numbers.new - numbers.old).magnitude : Tolerance.distance(numbers.old, numbers.new)
  }

  /// Whether the numbers are correlation coefficients.
  public var isCoefficient: Bool { newMeasure == .coefficient }
}
