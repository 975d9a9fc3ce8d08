import Analysis
import Datasets
import JSON
import Prose
import Time

/// All findings as `report.json`, the machine-readable format that `ReportSchema` describes.
struct ReportDocument {
  /// Version of the format. Within a version, fields may be added but never renamed.
  static let version = 1

  let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var findings: Findings { report.findings }
  var dataset: Dataset { report.dataset }

  /// The whole document. Numbers have 9 significant digits, p and q 3; an unavailable number is `null`.
  var json: JSON {
    [
      "version": .whole(Self.version), "tool": .text(report.provenance.generator), "title": .text(dataset.title),
      "zone": .text(dataset.zone.identifier), "grid": grid, "headline": headline,
      "tables": .list(dataset.tables.map(table)),
      "metrics": .list(findings.series.indices.map(metric)),
      "incidents": .list(findings.incidents.map(incident)), "totals": .list(totals),
      "detections": .list(findings.detections.map(detection)), "services": .list(findings.services.map(service)),
      "correlations": .list(findings.correlations.pairs.map(pair)),
      "rowCorrelations": .list(dataset.rowCorrelations.map(rowCorrelation)),
      "lags": .list(findings.correlations.lags.map(lag)),
      "partials": .list(findings.correlations.partials.map(partial)),
      "thresholds": .list(findings.thresholds.map(threshold)),
      "notices": .list(findings.notices.map(notice)), "redaction": redaction, "provenance": provenance,
    ]
  }

  private var grid: JSON {
    ["start": time(dataset.grid.start), "step": .whole(dataset.grid.step), "count": .whole(dataset.grid.count)]
  }

  private var headline: JSON {
    findings.headline.map { key(findings.series[$0].key) } ?? .null
  }

  /// The combined effect on the headline metric of all incidents of one character.
  private var totals: [JSON] {
    IncidentFindings.Character.allCases.compactMap { character in
      let alike = findings.incidents.filter { $0.character == character }
      return alike.isEmpty
        ? nil
        : [
          "character": .text(character.rawValue), "incidents": .whole(alike.count),
          "difference": number(findings.difference(overall: alike)),
        ]
    }
  }

  private func table(_ table: Table) -> JSON {
    [
      "name": .text(table.name), "file": .text(table.file), "rows": .whole(table.rows),
      "first": time(table.first), "last": time(table.last),
    ]
  }

  private var redaction: JSON {
    dataset.redaction.map {
      ["services": .flag($0.services), "money": .flag($0.money), "paths": .flag($0.paths)]
    } ?? .null
  }

  private var provenance: JSON {
    let provenance = report.provenance
    return [
      "command": .optional(provenance.command),
      "options": .list(provenance.options.map { ["name": .text($0.name), "value": .text($0.value)] }),
      "inputs": .list(
        provenance.inputs.map {
          ["name": .text($0.name), "bytes": $0.byteCount.map(JSON.whole) ?? .null, "sha256": .optional($0.sha256)]
        }),
      "statements": .list(
        provenance.statements.map {
          ["table": .text($0.table), "subject": .text($0.subject.rawValue), "sql": .text($0.sql)]
        }),
      "zoneSha256": .optional(provenance.zoneSHA256),
    ]
  }

  func notice(_ notice: Notice) -> JSON {
    let prose = NoticeProse(notice, report.words)
    return [
      "severity": .text(notice.severity.rawValue), "kind": .text(notice.kind.name), "place": .text(prose.place),
      "text": .text(prose.text),
    ]
  }
}
