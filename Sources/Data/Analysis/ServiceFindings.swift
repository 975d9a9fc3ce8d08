/// Findings of one service.
public struct ServiceFindings: Sendable {
  /// Its name, as in the data.
  public let name: String
  /// Last part of its permalink.
  public let slug: String
  /// Indices of its series in `Findings.series`.
  public let series: [Int]
  /// The response to load of its latency, otherwise of its first resource; nil without a traffic metric.
  public let loadResponse: LoadResponse?
  /// Its strongest adjusted correlations with business metrics in normal buckets, strongest first.
  public let businessLinks: [PairCorrelation]
}
