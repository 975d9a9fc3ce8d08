/// What is said of one service.
public struct ServiceFindings: Sendable {
  /// Its name, as in the data.
  public let name: String
  /// Last part of its permalink.
  public let slug: String
  /// Indices in `Findings.series` of its series.
  public let series: [Int]
  /// How its latency (else its first resource) answers to load; nil without a traffic metric.
  public let loadResponse: LoadResponse?
  /// Its strongest adjusted correlations with business metrics in normal buckets, strongest first.
  public let businessLinks: [PairCorrelation]
}
