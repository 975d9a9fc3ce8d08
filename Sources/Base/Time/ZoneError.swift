/// Why bytes are no description of a time zone.
public enum ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes do not begin with `TZif`.
  case notTZif(zone: String)
  /// The bytes end too early.
  case truncated(zone: String)
  /// A field has a value that RFC 8536 does not allow.
  case malformed(zone: String, field: String)
  /// The times count leap seconds, as those of the `right/` zones do.
  case leapSeconds(zone: String)

  /// The zone, the fault and the way out.
  public var description: String {
    switch self {
    case .notTZif(let zone): "zone \(zone): its file is no time zone file; install the package tzdata"
    case .truncated(let zone): "zone \(zone): its file ends too early; install the package tzdata anew"
    case .malformed(let zone, let field):
      "zone \(zone): its file has a faulty \(field); install the package tzdata anew"
    case .leapSeconds(let zone): "zone \(zone): its file counts leap seconds; use the zone without `right/`"
    }
  }
}
