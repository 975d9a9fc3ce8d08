public import Analysis
public import Datasets
public import Text
import Time

/// The names, units, times and comparisons that the sentences of one report are made of.
public struct Vocabulary: Sendable {
  /// What the sentences are about.
  public let findings: Findings
  /// How the report speaks.
  public let language: Language
  /// Times, in the report's zone.
  public let time: TimeText
  /// Numbers.
  public let numbers: NumberFormat
  private let places: [SeriesKey: Int]

  /// The words for `findings` in `language`.
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

  /// The data that the findings are of.
  public var dataset: Dataset { findings.dataset }

  /// Place of the series `key` in the data set; nil where it does not hold it.
  public func index(of key: SeriesKey) -> Int? { places[key] }

  /// The metric of the series `key`; nil where the data set does not hold it.
  public func metric(of key: SeriesKey) -> Metric? { places[key].map { dataset.series[$0].metric } }

  /// `Revenue`, `payment-api CPU`: the series as in a heading.
  public func name(of key: SeriesKey) -> String {
    guard let index = places[key] else { return key.metric.column }
    let series = dataset.series[index]
    let label = NameText.isolated(series.metric.label)
    return series.service.map { texts["name.of-service", ["service": NameText.isolated($0), "label": label]] } ?? label
  }

  /// `revenue`, `payment-api CPU`: the series as inside a sentence.
  public func inSentence(_ key: SeriesKey) -> String {
    guard let index = places[key] else { return key.metric.column }
    let series = dataset.series[index]
    let label = NameText.isolated(inSentence(series.metric.label))
    return series.service.map { texts["name.of-service", ["service": NameText.isolated($0), "label": label]] } ?? label
  }

  /// `Revenue`, `payment-api CPU`: the series as a sentence begins with it. The name of a service keeps its first letter.
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
