import Analysis
import Datasets
import Prose
import SQL
import Text
import Time
import Warehouses

/// The values of the placeholders of built-in queries in one report: `{money}` is the column of its first metric of money.
///
/// - `{money}`, `{orders}`, `{traffic}`, `{latency}`, `{errors}`, `{engagement}` (higher is better), `{defection}` (engagement where lower
///   is better), and for services `{service.latency}`, `{service.resource}`: the column in a statement, its label in a title; with `.table`
///   its table, with `.time` that table's column of times, with `.service` its column of services, with `.limit` the upper limit of the
///   metric's objective.
/// - `{service.latency.key}`: a condition on `table_name` and `column_name` in tables of findings.
/// - `{onsets}`: the table of this name in the report's database.
/// - `{normal}`: whether the instant in `time` lies outside every incident and its guard band.
/// - `{loss.start}`, `.end`, `.id`, `.title`, `.suspect`: of the incident with the largest loss; `{second.…}` of the next one; `{gain.…}`
///   of the largest gain.
struct Places {
  private let texts: [String: String]
  private let labels: [String: String]

  /// The largest number of stretches of time in a statement.
  private static let mostStretches = 200

  /// Creates the placeholders for the findings of `words`, whose tables are those of `schema`; `onsets` is the table of that name, if it
  /// exists.
  init(_ words: Vocabulary, in schema: Schema, onsets: Identifier? = nil) {
    var texts = ["onsets": onsets?.sql, "normal": Self.normal(in: words.findings, dialect: schema.dialect)]
      .compactMapValues(\.self)
    var labels: [String: String] = [:]
    for (name, series) in Self.metrics(of: words.dataset) {
      for table in schema.tables where words.dataset.tables[table.place].name == series.metric.key.table {
        guard let column = table.metricColumns.first(where: { $0.metric == series.metric }) else { continue }
        texts[name] = column.name.sql
        texts["\(name).table"] = table.name.sql
        texts["\(name).time"] = table.timeColumn.name.sql
        texts["\(name).service"] = table.serviceColumn?.name.sql
        texts["\(name).key"] =
          "table_name = \(schema.dialect.literal(series.metric.key.table)) AND column_name = "
          + schema.dialect.literal(series.metric.key.column)
        labels[name] = NameText.isolated(words.inSentence(series.metric.label))
      }
      let limit = words.dataset.objectives.first { $0.column == series.metric.key.column }?.maximum
      texts["\(name).limit"] = limit.map { schema.dialect.literal($0) }
      labels["\(name).limit"] = limit.map { words.numbers.quantity($0, unit: series.metric.unit) }
    }
    for (name, found) in Self.incidents(of: words) {
      texts["\(name).start"] = schema.dialect.literal(found.incident.window.start)
      texts["\(name).id"] = schema.dialect.literal(found.incident.id)
      texts["\(name).end"] = schema.dialect.literal(found.incident.window.end)
      texts["\(name).suspect"] = found.suspects.first.map { schema.dialect.literal($0.service) }
      labels["\(name).title"] = NameText.isolated(found.incident.title)
      labels["\(name).suspect"] = found.suspects.first.map { NameText.isolated($0.service) }
    }
    self.texts = texts
    self.labels = labels
  }

  /// The condition that `time` is normal, from the abnormal stretches; nil if these are too many.
  private static func normal(in findings: Findings, dialect: Dialect) -> String? {
    let grid = findings.dataset.grid
    var stretches: [Range<Int>] = []
    for (bucket, isNormal) in findings.isNormal.enumerated() where !isNormal {
      if let last = stretches.last, last.upperBound == bucket {
        stretches[stretches.count - 1] = last.lowerBound..<bucket + 1
      } else {
        stretches.append(bucket..<bucket + 1)
      }
    }
    guard stretches.count <= mostStretches else { return nil }
    let conditions = stretches.map { stretch in
      "time >= \(dialect.literal(grid.instant(at: stretch.lowerBound))) AND time < "
        + dialect.literal(grid.instant(at: stretch.upperBound))
    }
    return conditions.isEmpty ? "TRUE" : "NOT (\(conditions.joined(separator: " OR ")))"
  }

  private static func metrics(of dataset: Dataset) -> [(name: String, series: Series)] {
    let services = dataset.series.filter { !$0.isBusiness }
    let roles: [Metric.Role] = [.money, .orders, .traffic, .latency, .errors]
    let found: [(String, Series?)] =
      roles.map { role in (role.rawValue, dataset.firstBusiness(role)) } + [
        ("engagement", dataset.firstBusiness(.engagement, .higher)),
        ("defection", dataset.firstBusiness(.engagement, .lower)),
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

  /// `statement` with each placeholder replaced; nil if one has no value in this report.
  ///
  /// A name with a dot or capital is not a placeholder, nor is one within other text in braces.
  func filled(_ statement: String) -> String? { Self.filled(statement, by: texts) }

  /// `title` with each placeholder replaced by a label; nil if one has no value in this report.
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
