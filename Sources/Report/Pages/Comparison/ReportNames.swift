import JSON
import Prose
import ReportDiff

/// Display names of the metrics and incidents of two reports, by their identifiers in `report.json`.
struct ReportNames {
  private var labels: [String: String] = [:]
  private var incidents: [String: String] = [:]
  /// The reports' headline metric.
  let headline: String?

  /// The names in `reports`; later reports take precedence.
  init(_ reports: [JSON]) {
    for report in reports {
      for metric in report.elements("metrics") {
        guard let key = metric.text("key") else { continue }
        let label = NameText.isolated(metric.text("label") ?? key)
        labels[key] = metric.text("service").map { "\(NameText.isolated($0)) \(label)" } ?? label
      }
      for incident in report.elements("incidents") {
        if let id = incident.text("id") { incidents[id] = NameText.isolated(incident.text("title") ?? id) }
      }
    }
    headline = reports.last?.text("headline")
  }

  /// The name of the metric `key`; nil if no report has it.
  func metric(_ key: String) -> String? { labels[key] }

  /// The title of the incident `id`.
  func incident(_ id: String) -> String { incidents[id] ?? NameText.isolated(id) }
}

extension JSON {
  /// The elements of the list `name`; empty if there is none.
  func elements(_ name: String) -> [JSON] {
    if case .list(let elements)? = self[name] { elements } else { [] }
  }

  /// The text `name`; nil if there is none.
  func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }
}
