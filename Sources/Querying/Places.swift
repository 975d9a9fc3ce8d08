import Analysis
import Datasets
import Prose
import SQL

/// What stands for the places of the built-in queries in one report: `{money}` for the column of its first metric of money.
///
/// - `{money}`, `{orders}`, `{traffic}`, `{latency}`, `{errors}`, `{engagement}` (the higher the better), `{defection}` (engagement,
///   the lower the better), and of services `{service.latency}`, `{service.resource}`: the column in a statement, its label in a title;
///   with `.table` its table, with `.time` that table's column of times, with `.service` its column of services, with `.limit` the upper
///   limit of the metric's objective.
/// - `{loss.start}`, `.end`, `.title`, `.suspect`: of the incident with the greatest loss; `{second.…}` of the next; `{gain.…}` of the
///   greatest gain.
struct Places {
  private let texts: [String: String]
  private let labels: [String: String]

  /// What is known of the findings of `words`, whose tables are those of `schema`.
  init(_ words: Vocabulary, in schema: Schema) {
    var texts: [String: String] = [:]
    var labels: [String: String] = [:]
    for (name, series) in Self.metrics(of: words.dataset) {
      for table in schema.tables where words.dataset.tables[table.place].name == series.metric.key.table {
        guard let column = table.metricColumns.first(where: { $0.metric == series.metric }) else { continue }
        texts[name] = column.name.sql
        texts["\(name).table"] = table.name.sql
        texts["\(name).time"] = table.timeColumn.name.sql
        texts["\(name).service"] = table.serviceColumn?.name.sql
        labels[name] = NameText.isolated(words.inSentence(series.metric.label))
      }
      let limit = words.dataset.objectives.first { $0.column == series.metric.key.column }?.maximum
      texts["\(name).limit"] = limit.map { schema.dialect.literal($0) }
      labels["\(name).limit"] = limit.map { words.numbers.quantity($0, unit: series.metric.unit) }
    }
    for (name, found) in Self.incidents(of: words) {
      texts["\(name).start"] = schema.dialect.literal(found.incident.window.start)
      texts["\(name).end"] = schema.dialect.literal(found.incident.window.end)
      texts["\(name).suspect"] = found.suspects.first.map { schema.dialect.literal($0.service) }
      labels["\(name).title"] = NameText.isolated(found.incident.title)
      labels["\(name).suspect"] = found.suspects.first.map { NameText.isolated($0.service) }
    }
    self.texts = texts
    self.labels = labels
  }

  private static func metrics(of dataset: Dataset) -> [(name: String, series: Series)] {
    let own = dataset.series.filter { $0.service == nil }
    let services = dataset.series.filter { $0.service != nil }
    let roles: [Metric.Role] = [.money, .orders, .traffic, .latency, .errors]
    let found: [(String, Series?)] =
      roles.map { role in (role.rawValue, own.first { $0.metric.role == role }) } + [
        ("engagement", own.first { $0.metric.role == .engagement && $0.metric.better == .higher }),
        ("defection", own.first { $0.metric.role == .engagement && $0.metric.better == .lower }),
        ("service.latency", services.first { $0.metric.role == .latency }),
        ("service.resource", services.first { $0.metric.role == .resource }),
      ]
    return found.compactMap { name, series in series.map { (name, $0) } }
  }

  private static func incidents(of words: Vocabulary) -> [(name: String, found: IncidentFindings)] {
    let all = words.incidentsWorstFirst.map { words.findings.incidents[$0] }
    let losses = all.filter { $0.character == .loss }
    let found: [(String, IncidentFindings?)] = [
      ("loss", losses.first), ("second", losses.dropFirst().first), ("gain", all.first { $0.character == .gain }),
    ]
    return found.compactMap { name, found in found.map { (name, $0) } }
  }

  /// `statement` with each place filled; nil where one has nothing to stand for in this report.
  ///
  /// A name with a dot or capital is no place, nor is one in the middle of other text in braces.
  func filled(_ statement: String) -> String? { Self.filled(statement, by: texts) }

  /// `title` with each place filled by what people call it; nil where one has nothing to stand for in this report.
  func labelled(_ title: String) -> String? { Self.filled(title, by: labels) }

  private static func filled(_ text: String, by values: [String: String]) -> String? {
    var isComplete = true
    let filled = text.replacing(/\{([a-z]+(?:\.[a-z]+)*)\}/) { match in
      guard let value = values[String(match.1)] else {
        isComplete = false
        return ""
      }
      return value
    }
    return isComplete ? filled : nil
  }
}
