public import Analysis

/// A number at the top of a page, with its meaning and uncertainty.
public struct KeyNumber: Hashable, Sendable {
  /// What the number counts.
  public let label: String
  /// The number with its unit.
  public let number: String
  /// A comparison, and the interval; empty if there are none.
  public let notes: [String]
  /// Whether the number makes the incident a loss or a gain; nil for neither.
  public let character: IncidentFindings.Character?

  /// Creates the number `number`, called `label`.
  public init(label: String, number: String, notes: [String] = [], character: IncidentFindings.Character? = nil) {
    self.label = label
    self.number = number
    self.notes = notes.filter { !$0.isEmpty }
    self.character = character
  }
}

/// A term and its meaning, printed next to its value.
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

/// A time or duration in an incident, with the definition by which it was found.
public struct Milestone: Hashable, Sendable {
  /// The name of the milestone and its meaning.
  public let definition: Definition
  /// The time or duration; the reason if there is none.
  public let value: String
}
