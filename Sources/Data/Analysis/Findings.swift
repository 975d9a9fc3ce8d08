public import Datasets

/// All results of the analysis: the only input of figures, pages and `report.json`.
public struct Findings: Sendable {
  /// The measured data.
  public let dataset: Dataset
  /// The settings of the analysis, fitted to the length of the data.
  public let policy: Policy
  /// Findings per series, in the order of `dataset.series`.
  public let series: [SeriesFindings]
  /// Findings per incident, in the order of `dataset.incidents`.
  public let incidents: [IncidentFindings]
  /// Detected stretches of time, declared or not, in time order.
  public let detections: [Detection]
  /// Whether the data is too short for detection, so that none was attempted.
  public let isTooShortToSearch: Bool
  /// Findings per service, in the order of `dataset.services`.
  public let services: [ServiceFindings]
  /// Correlations between the series.
  public let correlations: CorrelationFindings
  /// Whether latency and errors have limits beyond which the headline metric suffers; empty if they were not measured.
  public let thresholds: [ThresholdFindings]
  /// Questionable data and conclusions; the data set's own notices come first.
  public let notices: [Notice]
  /// Index in `series` of the report's headline metric: role money, otherwise orders, otherwise traffic, otherwise any. A series without a
  /// service comes first, then that of the service at the root of the calls, then that of the service that moved most. nil without series.
  public let headline: Int?
}

extension Findings {
  /// Whether each bucket lies outside every incident and its guard band.
  ///
  /// - Complexity: O(n) in the number of buckets and incidents.
  public var isNormal: [Bool] { Timeline(of: dataset, under: policy).isNormal }
}
