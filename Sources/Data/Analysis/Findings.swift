public import Datasets

/// Every fact that a page says: the one value that figures, pages and `report.json` are made from.
public struct Findings: Sendable {
  /// What was measured.
  public let dataset: Dataset
  /// The settings under which the facts were found, fitted to the length of the data.
  public let policy: Policy
  /// What is said of each series, in the order of `dataset.series`.
  public let series: [SeriesFindings]
  /// What is said of each incident, in the order of `dataset.incidents`.
  public let incidents: [IncidentFindings]
  /// Stretches of time that stand out, whether or not somebody declared them, in order of time.
  public let detections: [Detection]
  /// Whether the data are too short for anything to stand out, so that none were looked for.
  public let isTooShortToSearch: Bool
  /// What is said of each service, in the order of `dataset.services`.
  public let services: [ServiceFindings]
  /// How the series move together.
  public let correlations: CorrelationFindings
  /// Whether latency and errors have limits from which on the headline metric suffers; empty where they were not measured.
  public let thresholds: [ThresholdFindings]
  /// Doubtful data and doubtful conclusions: the data set's own notices first.
  public let notices: [Notice]
  /// Index in `series` of the metric that the report leads with: of role money, else orders, else traffic, else any; one
  /// that no service has alone, else that of the service at the root of the calls, else of the one that moved most; nil
  /// where there is no series.
  public let headline: Int?
}

extension Findings {
  /// Whether each bucket lies outside of every incident and its guard band.
  ///
  /// - Complexity: O(n) in the number of buckets and incidents.
  public var isNormal: [Bool] { Timeline(of: dataset, under: policy).isNormal }
}
