import Datasets
public import Time

/// Buckets of one length that extend infinitely in both directions, numbered from a local midnight, where bucket 0 begins.
///
/// Tables are rolled up on the lattice before the start and end of the data are known.
public struct Lattice: Hashable, Sendable {
  /// Maximum number of buckets between the first row's and any other: nine years of minutes. It limits the memory that one mistyped year
  /// can allocate.
  public static let maximumCount = 5_000_000

  /// The start of bucket 0.
  public let anchor: Instant
  /// Length of a bucket in seconds.
  public let step: Int

  /// The lattice of `step` seconds whose bucket 0 begins at the midnight in `zone` before `first`, the first time of the data; `step` must
  /// divide a day.
  public init(startingOnTheDayOf first: Instant, in zone: Zone, step: Int) {
    precondition(step >= 1 && 86_400 % step == 0, "a step divides a day")
    anchor = zone.resolve(zone.civil(at: first).midnight).instant
    self.step = step
  }

  /// A lattice with the same start and buckets of `step` seconds.
  public func with(step: Int) -> Lattice { Lattice(anchor: anchor, step: step) }

  private init(anchor: Instant, step: Int) {
    self.anchor = anchor
    self.step = step
  }

  /// The bucket that contains `instant`, and the seconds since the start of the bucket.
  func position(of instant: Instant) -> (bucket: Int, offset: Int32) {
    let seconds = anchor.seconds(until: instant)
    let offset = (seconds % step + step) % step
    return ((seconds - offset) / step, Int32(offset))
  }

  /// The grid of the buckets in `range`.
  func grid(_ range: Range<Int>) -> TimeGrid {
    TimeGrid(start: anchor.advanced(by: range.lowerBound * step), step: step, count: range.count)
  }
}
