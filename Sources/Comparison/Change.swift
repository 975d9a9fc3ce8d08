public import Notation

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

  init(_ path: [Step], old: JSON?, new: JSON?, interval: Interval? = nil) {
    self.path = path
    self.old = old
    self.new = new
    self.interval = interval
  }

  /// Old and new number; nil where one is none.
  public var numbers: (old: Double, new: Double)? {
    guard let old = old?.numeric, let new = new?.numeric else { return nil }
    return (old, new)
  }

  /// New less old; nil where one is no number.
  public var absolute: Double? { numbers.map { $0.new - $0.old } }

  /// New by old less 1; nil where one is no number, or the old one is 0 or of another sign.
  public var relative: Double? {
    numbers.flatMap { old, new in old != 0 && (new == 0 || (old < 0) == (new < 0)) ? new / old - 1 : nil }
  }

  /// How much it matters among others: most where something came or went, least where a text is another.
  public var size: Double {
    if old == nil || new == nil { return 3 }
    guard let numbers else { return old == .null || new == .null ? 2 : 0 }
    // Coefficients have a scale of their own: from −0.01 to 0.01 is little.
    return isCoefficient ? (numbers.new - numbers.old).magnitude : Tolerance.distance(numbers.old, numbers.new)
  }

  /// Members that are coefficients of correlation, or lists of them.
  private static let coefficients: Set<String> = [
    "r", "partial", "raw", "normal", "around", "spearman", "correlations",
  ]

  /// Whether its numbers are coefficients of correlation.
  public var isCoefficient: Bool {
    let field = path.reversed().lazy.compactMap { step in
      if case .field(let name) = step { name } else { nil }
    }.first
    return field.map(Self.coefficients.contains) ?? false
  }
}
