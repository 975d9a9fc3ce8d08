/// The effect of an incident on one metric of the shop.
public struct BusinessEffect: Hashable, Sendable {
  /// The metric, one of the free ones.
  public let metric: BusinessMetric
  /// Value over the whole window as a multiple of the value without the incident.
  public let factor: Double
  /// Minutes from the start of the incident until the metric moves, rounded to the nearest step.
  ///
  /// A delay is compensated: the factor afterwards is stronger, so that `factor` holds for the whole window. Hourly data and data by the
  /// minute therefore show the same impact.
  public let delay: Int

  /// Creates an effect: `metric` times `factor`, starting `delay` minutes after the start.
  public init(_ metric: BusinessMetric, times factor: Double, after delay: Int = 0) {
    self.metric = metric
    self.factor = factor
    self.delay = delay
  }
}
