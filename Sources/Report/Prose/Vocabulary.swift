public import Analysis
public import Datasets
public import Text
import Time

/// The names, units, times and comparisons in the sentences of one report.
public struct Vocabulary: Sendable {
  /// The subject of the sentences.
  public let findings: Findings
  /// The language of the report.
  public let language: Language
  /// Times, in the report's zone.
  public let time: TimeText
  /// Numbers.
  public let numbers: NumberFormat
  private let places: [SeriesKey: Int]

  /// Creates the words for `findings` in `language`.
  public init(_ findings: Findings, in language: Language) {
    self.findings = findings
    self.language = language
    time = TimeText(zone: findings.dataset.zone, in: language)
    numbers = NumberFormat(language)
    let keys = findings.dataset.series.enumerated().map { ($1.key, $0) }
    places = Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

  /// The fixed texts.
  public var texts: Texts { language.texts }

  /// The data of the findings.
  public var dataset: Dataset { findings.dataset }

  /// Index of the series `key` in the data set; nil if it is not in it.
  public func index(of key: SeriesKey) -> Int? { places[key] }

  /// The metric of the series `key`; nil if the data set does not contain it.
  public func metric(of key: SeriesKey) -> Metric? { places[key].map { dataset.series[$0].metric } }

  /// `Revenue`, `payment-api CPU`: the series in a heading.
  public func name(of key: SeriesKey) -> String {
    guard let index = places[key] else { return key.metric.column }
    let series = dataset.series[index]
    let label = NameText.isolated(series.metric.label)
    return series.service.map { texts["name.of-service", ["service": NameText.isolated($0), "label": label]] } ?? label
  }

  /// `revenue`, `payment-api CPU`: the series within a sentence.
  public func inSentence(_ key: SeriesKey) -> String {
    guard let index = places[key] else { return key.metric.column }
    let series = dataset.series[index]
    let label = NameText.isolated(inSentence(series.metric.label))
    return series.service.map { texts["name.of-service", ["service": NameText.isolated($0), "label": label]] } ?? label
  }

  /// `Revenue`, `payment-api CPU`: the series at the start of a sentence. The name of a service keeps its first letter.
  public func opening(_ key: SeriesKey) -> String {
    key.isBusiness ? name(of: key).asOpening : inSentence(key)
  }

  /// Unit of the series `key`; empty for plain counts.
  public func unit(of key: SeriesKey) -> String { metric(of: key)?.unit ?? "" }

  /// `value` with the unit of `key`.
  public func quantity(_ value: Double?, of key: SeriesKey) -> String {
    numbers.quantity(value, unit: unit(of: key))
  }

  /// `95 % interval`.
  public var intervalName: String { texts["name.interval", ["level": numbers.share(findings.policy.level)]] }
}

extension Vocabulary {
  /// `Revenue`, or `payment-api CPU` for a series of a service, as in the data.
  public func name(of series: Series) -> String {
    series.service.map { texts["name.of-service", ["service": $0, "label": series.metric.label]] }
      ?? series.metric.label
  }

  /// The label within a sentence: `revenue`, `hourly users`. A first word with further capitals or digits (`CPU`, `P95 latency`) is
  /// unchanged, and so is every label in languages that capitalize nouns.
  public func inSentence(_ label: String) -> String {
    let firstWord = label.prefix { $0 != " " }
    guard texts.lowersLabels, let first = label.first,
      firstWord.dropFirst().allSatisfy({ $0.isLowercase || $0 == "-" })
    else { return label }
    return first.lowercased() + label.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`.
  public func list(_ names: [String]) -> String { language.list(names) }

  /// `a`, `a or b`, `a, b or c`.
  public func choice(of names: [String]) -> String { language.choice(of: names) }

  /// The first `limit` names and the number of further ones: `a, b and 3 more`.
  public func list(_ names: [String], limit: Int) -> String { language.list(names, limit: limit) }

  /// The text of `key` for a number of things, with `{count}` in digits and `{word}` in newspaper spelling.
  public func counted(_ key: String, _ count: Int) -> String {
    texts[key, ["count": numbers.whole(count), "word": numbers.word(count)], count: count]
  }
}

extension Vocabulary {
  /// How buckets are summed up: `sum`.
  public func name(of aggregate: Metric.Aggregate) -> String {
    switch aggregate {
    case .sum: texts["aggregate.sum"]
    case .mean: texts["aggregate.mean"]
    case .max: texts["aggregate.max"]
    case .last: texts["aggregate.last"]
    }
  }

  /// The better direction: `higher`; nil if there is none.
  public func name(of better: Metric.Better) -> String? {
    switch better {
    case .higher: texts["better.higher"]
    case .lower: texts["better.lower"]
    case .neither: nil
    }
  }

  /// The role of a metric: `money`.
  public func name(of role: Metric.Role) -> String {
    switch role {
    case .money: texts["role.money"]
    case .orders: texts["role.orders"]
    case .traffic: texts["role.traffic"]
    case .latency: texts["role.latency"]
    case .errors: texts["role.errors"]
    case .resource: texts["role.resource"]
    case .engagement: texts["role.engagement"]
    case .other: texts["role.misc"]
    }
  }
}

extension Vocabulary {
  /// The first metric in `column`; objectives and declared effects identify metrics by column only.
  public func metric(inColumn column: String) -> Metric? {
    dataset.series.first { $0.metric.key.column == column }?.metric
  }

  /// The label of the metric in `column`; the column name if the data set does not contain it.
  public func name(ofColumn column: String) -> String {
    metric(inColumn: column).map { NameText.isolated($0.label) } ?? column
  }

  /// `above 2,000 ms`, `below 99 %`, `outside 1 % to 5 %`: the condition that breaks an objective.
  public func breach(of objective: Objective) -> String {
    let unit = metric(inColumn: objective.column)?.unit ?? ""
    switch (objective.minimum, objective.maximum) {
    case (let low?, let high?): return texts["limit.outside", ["range": numbers.interval(low, high, unit: unit)]]
    case (let low?, nil): return texts["limit.below", ["value": numbers.quantity(low, unit: unit)]]
    case (nil, let high?): return texts["limit.above", ["value": numbers.quantity(high, unit: unit)]]
    case (nil, nil): return texts["limit.without"]
    }
  }

  /// `at most 2,000 ms`, `at least 99 %`, `1 % to 5 %`.
  public func limit(_ objective: Objective) -> String {
    let unit = metric(inColumn: objective.column)?.unit ?? ""
    switch (objective.minimum, objective.maximum) {
    case (let low?, let high?): return numbers.interval(low, high, unit: unit)
    case (let low?, nil): return texts["limit.least", ["value": numbers.quantity(low, unit: unit)]]
    case (nil, let high?): return texts["limit.most", ["value": numbers.quantity(high, unit: unit)]]
    case (nil, nil): return texts["limit.none"]
    }
  }
}

extension Vocabulary {
  /// A definition as a note: `Score: …`.
  public func note(on definition: Definition) -> String {
    texts["name.colon", ["name": definition.term, "text": definition.text]]
  }
}
