import JSON
import SiteCheck
import Text

/// The result of a verification, for people and programs.
struct VerificationReport {
  /// Version of the JSON format. Within a version, members may be added.
  static let version = 1

  /// The folder, as named by the user.
  let folder: String
  let verification: Verification

  /// A line for each finding.
  var lines: [String] { verification.findings.map { "\($0.diagnostic)" } }

  /// What was verified, and the result, in one line.
  var summary: String {
    let counts = verification.counts
    let count = verification.findings.count
    let outcome = count == 0 ? "verified" : count == 1 ? "1 finding" : "\(count) findings"
    return "\(folder): \(outcome): \(counts.files) files of \(Fault.size(counts.bytes)) against the manifest, "
      + "\(counts.pages) pages, \(counts.links) links, \(counts.pictures) pictures"
  }

  /// The result in machine-readable form.
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
