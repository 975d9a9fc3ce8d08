public import Datasets
public import Time

/// How anomalous a service was in an incident, with the evidence. A suspect is never called the cause.
public struct Suspect: Sendable {
  /// One metric's testimony.
  public struct Evidence: Sendable {
    /// The metric of this service.
    public let key: SeriesKey
    /// Robust z score of the window's mean against what is normal at this load, signed so that positive is worse.
    ///
    /// Beyond the loads of normal buckets, what rests on the line over load counts as spread.
    public let score: Double
    /// Mean in the window.
    public let actual: Double
    /// Mean expected in the window, at the load of the window.
    public let expected: Double
    /// Whether the expectation was adjusted for load.
    public let isLoadAdjusted: Bool
    /// When it left its band; nil where it did not.
    public let onset: Instant?
  }

  /// 1 for the most anomalous that no service it calls explains.
  public let rank: Int
  /// The service.
  public let service: String
  /// Score of the strongest evidence; of the symptom's own metric where services share it.
  public let score: Double
  /// How much worse its requests were than expected, times their number, in the symptom's own metric; nil where services
  /// are ranked by score, since they do not share that metric or their traffic is not known.
  public let harm: Double?
  /// All metrics of the service, strongest first.
  public let evidence: [Evidence]
  /// Anomalous services that this one calls, by which its trouble may be explained; sorted.
  public let anomalousCallees: [String]
}
