package import SiteCheck
package import Text

/// What the user should know of a report that was published.
package enum BuildWarning: Hashable, Sendable {
  /// The configuration says what to redact, but the report is not redacted.
  case notRedacted
  /// The report is redacted, and therefore leaves out the queries of its configuration.
  case queriesLeftOut
  /// `debrief verify` would find the report too large, here and at so many other places.
  case tooLarge(Finding, others: Int)

  package var diagnostic: Diagnostic {
    switch self {
    case .notRedacted:
      Diagnostic(
        "this report is not redacted", wayOut: "`redact:` only takes effect with --redact", code: .done,
        severity: .warning)
    case .queriesLeftOut:
      Diagnostic(
        "the queries of debrief.yaml are left out, as they may contain redacted names",
        wayOut: "build without --redact to include them", code: .done, severity: .warning)
    case .tooLarge(let finding, let others):
      Diagnostic(
        at: finding.diagnostic.location,
        "debrief verify would fail: \(finding.fault.summary)\(others == 0 ? "" : " (and \(others) more)")",
        wayOut: finding.fault.wayOut, code: .done, severity: .warning)
    }
  }
}
