/// One part of the method page: how a kind of figure is made, and who says that it may be made so.
public struct MethodSection: Hashable, Sendable {
  /// Permalink fragment.
  public let id: String
  /// What it is about.
  public let title: String
  /// The explanation.
  public let paragraphs: [String]
  /// Formulas, in plain text, each on a line of its own.
  public let formulas: [String]
  /// Where the method is from.
  public let sources: [String]
}
