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
