public import Analysis

/// A number that leads a page, with what it means and how sure it is.
public struct KeyNumber: Hashable, Sendable {
  /// What it counts.
  public let label: String
  /// The number with its unit.
  public let number: String
  /// What to compare it with, and its interval; none is empty.
  public let notes: [String]
  /// Whether it is what an incident was good or bad by; nil for a number that is neither.
  public let character: IncidentFindings.Character?

  /// The number `number`, called `label`.
  public init(label: String, number: String, notes: [String] = [], character: IncidentFindings.Character? = nil) {
    self.label = label
    self.number = number
    self.notes = notes.filter { !$0.isEmpty }
    self.character = character
  }
}
