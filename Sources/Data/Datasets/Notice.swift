/// Doubtful data or a doubtful conclusion, and how it was treated: printed in the report, never only on a console.
///
/// A notice holds what was found; its sentence is made where the report is written, in the report's language.
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
  /// What was found.
  public let kind: Kind
  /// Where.
  public let place: Place

  /// A notice of `kind` at `place`.
  public init(_ severity: Severity, _ kind: Kind, at place: Place) {
    self.severity = severity
    self.kind = kind
    self.place = place
  }

  /// The same with `replace` applied to every name from the data.
  public func replacingNames(by replace: (String) -> String) -> Notice {
    Notice(severity, kind.replacingNames(by: replace), at: place.replacingNames(by: replace))
  }
}
