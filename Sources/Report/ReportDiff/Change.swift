public import JSON

/// One difference between the findings of two reports.
public struct Change: Hashable, Sendable {
  /// A step from the whole of a report to a part of it.
  public enum Step: Hashable, Sendable {
    /// The member of this name.
    case field(String)
    /// The element of a list that these texts tell from the others, such as its metric.
    case element([String])
  }

  /// What became of a number's interval.
  public enum Interval: String, Hashable, Sendable {
    /// The new number lies inside the old interval.
    case within
    /// It does not, but the two intervals have numbers in common.
    case overlapping
    /// The two intervals have no number in common.
    case apart
  }

  /// Where it is, from the outside in.
  public let path: [Step]
  /// What was there; nil for something new.
  public let old: JSON?
  /// What is there; nil for something that is gone.
  public let new: JSON?
  /// How the intervals of the number lie; nil for what has none.
  public let interval: Interval?

  /// What the old number measures.
  public let oldMeasure: Measure
  /// What the new number measures: the same, unless the unit of its metric is another.
  public let newMeasure: Measure
  /// What the numbers of a finding measure that came or went as a whole, by their names.
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

  /// Old and new number; nil where one is none.
  public var numbers: (old: Double, new: Double)? {
    guard let old = old?.numeric, let new = new?.numeric else { return nil }
    return (old, new)
  }

  /// Whether the numbers are in one unit, and can be compared.
  public var isComparable: Bool { oldMeasure == newMeasure }

  /// New less old; nil where one is no number, or they are in different units.
  public var absolute: Double? { isComparable ? numbers.map { $0.new - $0.old } : nil }

  /// New by old less 1, whose sign is that of `absolute`; nil where that is nil, the old one is 0, or one is below 0: a share of
  /// what is below 0 means nothing.
  public var relative: Double? {
    guard isComparable else { return nil }
    return numbers.flatMap { old, new in old > 0 && new >= 0 ? new / old - 1 : nil }
  }

  /// How much it matters among others: most where something came or went, least where a text is another.
  public var size: Double {
    if old == nil || new == nil { return 3 }
    guard let numbers else { return old == .null || new == .null ? 2 : 0 }
    if !isComparable { return 2 }
    // Coefficients have a scale of their own: from −0.01 to 0.01 is little.
    return isCoefficient ? (numbers.new - numbers.old).magnitude : Tolerance.distance(numbers.old, numbers.new)
  }

  /// Whether its numbers are coefficients of correlation.
  public var isCoefficient: Bool { newMeasure == .coefficient }
}
