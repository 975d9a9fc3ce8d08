/// What an incident does to one metric of the shop.
public struct BusinessEffect: Hashable, Sendable {
  /// The metric; one of those that are free.
  public let metric: BusinessMetric
  /// Value over the whole window as a multiple of the value without the incident.
  public let factor: Double
  /// Minutes from the start of the incident until the metric moves, rounded to the nearest step.
  ///
  /// A late start is made up for: the factor in force afterwards is so much stronger that the whole window keeps
  /// `factor`. So data by the hour and data by the minute tell of the same impact.
  public let delay: Int

  /// `metric` times `factor`, from `delay` minutes after the start on.
  public init(_ metric: BusinessMetric, times factor: Double, after delay: Int = 0) {
    self.metric = metric
    self.factor = factor
    self.delay = delay
  }
}
