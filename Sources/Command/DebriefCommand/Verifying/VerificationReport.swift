import JSON
import SiteCheck
import Text

/// What came of a verification, for people and for programs.
struct VerificationReport {
  /// Version of the form for programs: members may be added without a new one.
  static let version = 1

  /// The folder as the user named it.
  let folder: String
  let verification: Verification

  /// A line for each finding.
  var lines: [String] { verification.findings.map { "\($0.diagnostic)" } }

  /// What was verified and how it came out, in a line.
  var summary: String {
    let counts = verification.counts
    let count = verification.findings.count
    let outcome = count == 0 ? "verified" : count == 1 ? "1 finding" : "\(count) findings"
    return "\(folder): \(outcome): \(counts.files) files of \(Fault.size(counts.bytes)) against the manifest, "
      + "\(counts.pages) pages, \(counts.links) links, \(counts.pictures) pictures"
  }

  /// The same for programs.
  var json: JSON {
    let counts = verification.counts
    return [
      "version": .whole(Self.version), "folder": .text(folder),
      "checked": [
        "files": .whole(counts.files), "bytes": .whole(counts.bytes), "pages": .whole(counts.pages),
        "links": .whole(counts.links), "pictures": .whole(counts.pictures),
        "checks": .list(Check.allCases.map { .text($0.rawValue) }),
      ],
      "findings": .list(
        verification.findings.map { finding in
          [
            "severity": .text(finding.diagnostic.severity.rawValue), "check": .text(finding.fault.check.rawValue),
            "path": .text(finding.path), "line": finding.line.map { .whole($0) } ?? .null,
            "fault": .text(finding.fault.summary), "wayOut": .text(finding.fault.wayOut),
          ]
        }),
    ]
  }
}
