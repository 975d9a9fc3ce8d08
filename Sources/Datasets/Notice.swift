/// Doubtful data that was used all the same, and how it was treated: printed in the report, never only on a console.
public struct Notice: Hashable, Sendable {
  /// How much it may matter.
  public enum Severity: String, Hashable, Sendable {
    /// Worth knowing.
    case note
    /// May change a conclusion.
    case warning
  }

  /// How much it may matter.
  public let severity: Severity
  /// A stable word for the kind of notice, such as `duplicate-rows`.
  public let kind: String
  /// Where: a file and, where it helps, a line or column.
  public let place: String
  /// What was found and how it was treated, in one sentence.
  public let text: String

  /// A notice about `place`.
  public init(_ severity: Severity, kind: String, place: String, text: String) {
    self.severity = severity
    self.kind = kind
    self.place = place
    self.text = text
  }
}
