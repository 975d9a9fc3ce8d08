/// A moment or a stretch of time of an incident, with the definition by which it was found.
public struct Milestone: Hashable, Sendable {
  /// What it is called, and what that means.
  public let definition: Definition
  /// When, or how long; what is missing where there is no such time.
  public let value: String
}
