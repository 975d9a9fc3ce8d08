import Analysis
import Datasets
import JSON
import Prose
import Text
import Time

extension ReportDocument {
  /// A number; `null` for nil and NaN.
  func number(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }

  /// A probability; `null` for nil.
  func probability(_ value: Double?) -> JSON {
    value.map { .number($0, digits: DecimalText.probabilityDigits) } ?? .null
  }

  /// A time as RFC 3339; `null` for nil.
  func time(_ instant: Instant?) -> JSON { instant.map { .text(report.time.machine($0)) } ?? .null }

  /// The identifier of a series: `revenue_metrics/hourly_revenue`, `infrastructure_health/cpu_percent/payment-api`. Slashes and percent
  /// signs in names are percent-encoded, so that keys are unique.
  func key(_ key: SeriesKey) -> JSON {
    let parts = [key.metric.table, key.metric.column, key.service].compactMap(\.self)
    return .text(parts.map(Self.encoded).joined(separator: "/"))
  }

  private static func encoded(_ name: String) -> String {
    name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }
      ? name.replacing(scalar: "%", with: "%25").replacing(scalar: "/", with: "%2F") : name
  }

  func window(_ window: TimeWindow) -> JSON {
    ["start": time(window.start), "end": time(window.end)]
  }

  func extreme(_ extreme: Summary.Extreme?) -> JSON {
    extreme.map { ["value": number($0.value), "time": time($0.time)] } ?? .null
  }

  func summary(_ summary: Summary) -> JSON {
    [
      "count": .whole(summary.count), "missing": .whole(summary.missing), "sum": number(summary.sum),
      "mean": number(summary.mean), "standardDeviation": number(summary.standardDeviation),
      "median": number(summary.median), "p05": number(summary.p05), "p95": number(summary.p95),
      "p99": number(summary.p99),
      "minimum": extreme(summary.minimum), "maximum": extreme(summary.maximum),
    ]
  }

  func objective(_ finding: ObjectiveFindings) -> JSON {
    [
      "column": .text(finding.objective.column), "minimum": number(finding.objective.minimum),
      "maximum": number(finding.objective.maximum), "breached": .whole(finding.breached),
      "measured": .whole(finding.measured), "breachedInIncidents": .whole(finding.breachedInIncidents),
      "times": .list(finding.times.map { time($0) }),
    ]
  }
}
