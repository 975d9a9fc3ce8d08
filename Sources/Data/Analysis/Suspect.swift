public import Datasets
public import Time

/// How anomalous a service was in an incident, with the evidence. A suspect is not necessarily the cause.
public struct Suspect: Sendable {
  /// The evidence of one metric.
  public struct Evidence: Sendable {
    /// The service's metric.
    public let key: SeriesKey
    /// Robust z score of the window's mean relative to the normal value at this load, signed so that positive is worse.
    ///
    /// Beyond the loads of normal buckets, the part of the expectation that rests on the load line counts as spread.
    public let score: Double
    /// Mean in the window.
    public let actual: Double
    /// Expected mean in the window, at the load of the window.
    public let expected: Double
    /// Whether the expectation was adjusted for load.
    public let isLoadAdjusted: Bool
    /// When the metric left its band; nil if it stayed inside.
    public let onset: Instant?
  }

  /// 1 for the most anomalous service that no called service explains.
  public let rank: Int
  /// The service.
  public let service: String
  /// Score of the strongest evidence, or of the symptom's own metric if services share it.
  public let score: Double
  /// The excess per request over the expectation, times the number of requests, in the symptom's own metric; nil if services are ranked by
  /// score, because they do not share that metric or their traffic is unknown.
  public let harm: Double?
  /// The evidence of all metrics of the service, strongest first.
  public let evidence: [Evidence]
  /// Anomalous services that this one calls and that may explain its anomaly; sorted.
  public let anomalousCallees: [String]
}
