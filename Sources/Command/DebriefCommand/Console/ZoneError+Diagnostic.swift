public import Text
public import Time

// Here, as the target Time imports no other.
extension ZoneError: DiagnosticError {
  public var diagnostic: Diagnostic {
    let (zone, summary, wayOut) = words
    return Diagnostic(at: Diagnostic.Location("zone \(zone)"), summary, wayOut: wayOut, code: .badData)
  }

  private var words: (zone: String, summary: String, wayOut: String) {
    switch self {
    case .notTZif(let zone): (zone, "not a time zone file", "install the package tzdata")
    case .truncated(let zone): (zone, "its file is truncated", "reinstall the package tzdata")
    case .malformed(let zone, let field): (zone, "its file has an invalid \(field)", "reinstall the package tzdata")
    case .leapSeconds(let zone): (zone, "its file counts leap seconds", "use the zone without `right/`")
    }
  }
}
