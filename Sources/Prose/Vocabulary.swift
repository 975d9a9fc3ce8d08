public import Analysis
public import Datasets

/// The names, units, times and comparisons that the sentences of one report are made of.
public struct Vocabulary: Sendable {
  /// What the sentences are about.
  public let findings: Findings
  /// Times, in the report's zone.
  public let time: TimeText
  private let places: [SeriesKey: Int]

  /// The words for `findings`.
  public init(_ findings: Findings) {
    self.findings = findings
    time = TimeText(zone: findings.dataset.zone)
    let keys = findings.dataset.series.enumerated().map { ($1.key, $0) }
    places = Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

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
    return series.service.map { "\(NameText.isolated($0)) \(label)" } ?? label
  }

  /// `revenue`, `payment-api CPU`: the series as inside a sentence.
  public func inSentence(_ key: SeriesKey) -> String {
    guard let index = places[key] else { return key.metric.column }
    let series = dataset.series[index]
    let label = NameText.isolated(NameText.inSentence(series.metric.label))
    return series.service.map { "\(NameText.isolated($0)) \(label)" } ?? label
  }

  /// `Revenue`, `payment-api CPU`: the series as a sentence begins with it. The name of a service keeps its first letter.
  public func opening(_ key: SeriesKey) -> String {
    key.service == nil ? CountText.capitalized(name(of: key)) : inSentence(key)
  }

  /// Unit of the series `key`; empty for plain counts.
  public func unit(of key: SeriesKey) -> String { metric(of: key)?.unit ?? "" }

  /// `value` with the unit of `key`.
  public func quantity(_ value: Double?, of key: SeriesKey) -> String {
    NumberText.quantity(value, unit: unit(of: key))
  }

  /// `hour`, `minute`, `day`, `30 minutes`: what a bucket is called after "the same".
  public var bucket: String {
    switch dataset.grid.step {
    case 60: "minute"
    case 3_600: "hour"
    case 86_400: "day"
    case 1: "second"
    default: TimeText.duration(dataset.grid.step)
    }
  }

  /// `hours`, `minutes`, `intervals of 30 minutes`: many buckets.
  public var bucketPlural: String {
    switch dataset.grid.step {
    case 1, 60, 3_600, 86_400: bucket + "s"
    default: "intervals of \(bucket)"
    }
  }

  /// `an hour`, `a minute`, `an interval of 30 minutes`: one bucket.
  public var aBucket: String {
    switch dataset.grid.step {
    case 3_600: "an hour"
    case 1, 60, 86_400: "a \(bucket)"
    default: "an interval of \(bucket)"
    }
  }

  /// `3 hours`, `1 minute`, `5 intervals of 30 minutes`: a number of buckets.
  public func buckets(_ count: Int) -> String {
    switch dataset.grid.step {
    case 1, 60, 3_600, 86_400: CountText.digits(count, bucket)
    default: CountText.digits(count, "interval") + " of \(bucket)"
    }
  }

  /// `95 % interval`.
  public var intervalName: String { "\(NumberText.share(findings.policy.level)) interval" }
}
