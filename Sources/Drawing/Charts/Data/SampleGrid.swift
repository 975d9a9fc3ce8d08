/// Evenly spaced buckets along a horizontal axis: bucket i covers [start + i·step, start + (i+1)·step).
public struct SampleGrid: Hashable, Sendable {
  /// Left edge of the first bucket, in seconds since 1970 on a time axis, else in the axis' unit.
  public let start: Double
  /// Width of a bucket; positive.
  public let step: Double
  /// Number of buckets; 0 for no data.
  public let count: Int

  /// A grid of `count` buckets of `step` from `start`.
  public init(start: Double, step: Double, count: Int) {
    precondition(start.isFinite && step > 0 && step.isFinite && count >= 0, "a grid needs a positive step")
    self.start = start
    self.step = step
    self.count = count
  }

  /// Right edge of the last bucket.
  public var end: Double { start + step * Double(count) }

  /// Middle of bucket `index`, where its value is drawn.
  public func center(of index: Int) -> Double { start + (Double(index) + 0.5) * step }
}
