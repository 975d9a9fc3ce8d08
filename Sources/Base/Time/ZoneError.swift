/// Why bytes do not describe a time zone.
public enum ZoneError: Error, Hashable, Sendable {
  /// The bytes do not begin with `TZif`.
  case notTZif(zone: String)
  /// The bytes end too early.
  case truncated(zone: String)
  /// A field has a value that RFC 8536 does not allow.
  case malformed(zone: String, field: String)
  /// The times count leap seconds, as in the `right/` zones.
  case leapSeconds(zone: String)
}
