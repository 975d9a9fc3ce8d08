/// Questionable data or a questionable conclusion, and how it was handled: printed in the report, never only on a console.
///
/// A notice contains the finding. The report writer turns it into a sentence in the report's language.
public struct Notice: Hashable, Sendable {
  /// The possible effect on conclusions.
  public enum Severity: String, Hashable, Sendable {
    /// For information.
    case note
    /// May change a conclusion.
    case warning
  }

  /// The possible effect on conclusions.
  public let severity: Severity
  /// The finding.
  public let kind: Kind
  /// Its location.
  public let place: Place

  /// A notice of `kind` at `place`.
  public init(_ severity: Severity, _ kind: Kind, at place: Place) {
    self.severity = severity
    self.kind = kind
    self.place = place
  }

  /// The same notice with `replace` applied to every name from the data.
  public func replacingNames(by replace: (String) -> String) -> Notice {
    Notice(severity, kind.replacingNames(by: replace), at: place.replacingNames(by: replace))
  }
}
