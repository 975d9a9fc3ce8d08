import JSON

/// The relation between the intervals of two corresponding findings.
struct IntervalRelation {
  /// Members that an interval from `low` to `high` applies to.
  private static let estimates: Set<String> = ["r", "partial", "measured", "difference", "value", "estimate"]

  private let old: [String: JSON]
  private let new: [String: JSON]

  init(_ old: [String: JSON], _ new: [String: JSON]) {
    self.old = old
    self.new = new
  }

  /// The relation for the member `name`; nil if no interval applies to it.
  ///
  /// The interval of an impact applies to actual − expected and is reported with both.
  func relation(of name: String) -> Change.Interval? {
    if name == "actual" || name == "expected" {
      guard let right = difference(in: new) else { return nil }
      return relation(to: right)
    }
    guard Self.estimates.contains(name), let right = new[name]?.numeric else { return nil }
    return relation(to: right)
  }

  private func difference(in members: [String: JSON]) -> Double? {
    guard let actual = members["actual"]?.numeric, let expected = members["expected"]?.numeric else { return nil }
    return actual - expected
  }

  private func relation(to right: Double) -> Change.Interval? {
    guard let low = old["low"]?.numeric, let high = old["high"]?.numeric, low <= high else { return nil }
    if (low...high).contains(right) { return .within }
    guard let newLow = new["low"]?.numeric, let newHigh = new["high"]?.numeric, newLow <= newHigh else { return nil }
    return newLow <= high && low <= newHigh ? .overlapping : .apart
  }
}
