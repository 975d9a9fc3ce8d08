/// How customers lose patience: below a limit nothing happens, above it conversion falls in a straight line.
///
/// The scenario has brown-outs, single hours spread over days and dayparts, in which latency and errors take every
/// level, so that the limits can be found in the data.
public struct Patience: Hashable, Sendable {
  /// Latency in ms above which conversion falls, and the same in the evening (17:00–23:00).
  public var latencyLimit: Double
  public var eveningLatencyLimit: Double
  /// Share of conversion lost for each 1,000 ms above the limit.
  public var lossPerSecond: Double
  /// Error rate in percent above which conversion falls.
  public var errorLimit: Double
  /// Share of conversion lost for each percentage point above the limit.
  public var lossPerPoint: Double
  /// Number of brown-out hours.
  public var brownouts: Int
  /// Range of their latency in ms, and of their error rate in percent.
  public var latencies: ClosedRange<Double>
  public var errors: ClosedRange<Double>

  /// What is left of conversion at this latency and error rate; at least a twentieth.
  func remainder(latency: Double, errors: Double, hour: Int) -> Double {
    let limit = (17...22).contains(hour) ? eveningLatencyLimit : latencyLimit
    let patient = 1 - lossPerSecond * max(0, latency - limit) / 1_000
    let forgiving = 1 - lossPerPoint * max(0, errors - errorLimit)
    return max(0.05, max(0, patient) * max(0, forgiving))
  }
}
