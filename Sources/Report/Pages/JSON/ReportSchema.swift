import Analysis
import JSON

/// The JSON Schema (draft 2020-12) of `report.json`.
///
/// Fields may be added to the document, so unknown ones are allowed; all described fields are required.
enum ReportSchema {
  /// The whole schema.
  static var json: JSON {
    let head = [
      JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"), JSON.Member("title", "Debrief report"),
      JSON.Member("description", "Every finding of a report. Numbers that cannot be had are null; times are RFC 3339."),
    ]
    let definitions = (common + series + incidents).map { JSON.Member($0.name, .object($0.type.members)) }
    return .object(head + document.members + [JSON.Member("$defs", .object(definitions))])
  }

  private static var document: SchemaType {
    [
      "version": .constant(.whole(ReportDocument.version)), "tool": .text, "title": .text, "zone": .text,
      "grid": ["start": .time, "step": .whole, "count": .whole], "headline": .optional(.text),
      "tables": .list([
        "name": .text, "file": .text, "rows": .whole, "first": .optional(.time), "last": .optional(.time),
      ]),
      "metrics": .list(.reference("metric")), "incidents": .list(.reference("incident")),
      "totals": .list([
        "character": .choice(IncidentFindings.Character.allCases.map(\.rawValue)), "incidents": .whole,
        "difference": .optional(.number),
      ]),
      "detections": .list(.reference("detection")),
      "services": .list(.reference("service")), "correlations": .list(.reference("correlation")),
      "rowCorrelations": .list(["a": .text, "b": .text, "r": .number, "n": .whole]),
      "lags": .list(.reference("lag")), "partials": .list(.reference("partial")),
      "thresholds": .list(.reference("threshold")),
      "notices": .list(.reference("notice")),
      "redaction": .optional(["services": .flag, "money": .flag, "paths": .flag]),
      "provenance": [
        "command": .optional(.text), "options": .list(["name": .text, "value": .text]),
        "inputs": .list(["name": .text, "bytes": .optional(.whole), "sha256": .optional(.text)]),
        "statements": .list([
          "table": .text, "subject": .choice(Provenance.Statement.Subject.allCases.map(\.rawValue)), "sql": .text,
        ]), "zoneSha256": .optional(.text),
      ],
    ]
  }

  private static var common: [(name: String, type: SchemaType)] {
    [
      ("window", ["start": .time, "end": .time]), ("extreme", ["value": .number, "time": .time]),
      ("summary", summary), ("objective", objective),
      ("notice", ["severity": .choice(["note", "warning"]), "kind": .text, "place": .text, "text": .text]),
    ]
  }

  private static var summary: SchemaType {
    [
      "count": .whole, "missing": .whole, "sum": .optional(.number), "mean": .optional(.number),
      "standardDeviation": .optional(.number), "median": .optional(.number), "p05": .optional(.number),
      "p95": .optional(.number), "p99": .optional(.number), "minimum": .optional(.reference("extreme")),
      "maximum": .optional(.reference("extreme")),
    ]
  }

  private static var objective: SchemaType {
    [
      "column": .text, "minimum": .optional(.number), "maximum": .optional(.number), "breached": .whole,
      "measured": .whole, "breachedInIncidents": .whole, "times": .list(.time),
    ]
  }
}
