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

/// A term and what it means, as printed beside its value.
public struct Definition: Hashable, Sendable {
  /// The term.
  public let term: String
  /// What it means, in one sentence.
  public let text: String

  /// A term and its meaning.
  public init(_ term: String, _ text: String) {
    self.term = term
    self.text = text
  }
}

/// A moment or a stretch of time of an incident, with the definition by which it was found.
public struct Milestone: Hashable, Sendable {
  /// What it is called, and what that means.
  public let definition: Definition
  /// When, or how long; what is missing where there is no such time.
  public let value: String
}
