public import Datasets

/// The times at the beginning of a table, from which its step is inferred.
public struct TimeSample: Hashable, Sendable {
  /// Most rows of a sample, enough for a thousand services at dozens of times.
  static let maximumRows = 65_536
  /// Most times of a sample, a repeated time counted once.
  static let maximumTimes = 4_096

  /// The time of the first row.
  public let first: Instant
  /// Different times in order.
  public let times: [Instant]

  /// A sample that begins with `first`, of times in any order and with repetitions.
  public init(first: Instant, times: [Instant]) {
    self.first = first
    self.times = Set(times + [first]).sorted()
  }

  /// The most common distance between successive times in seconds, of equally common ones the least; nil for one time.
  public var spacing: Int? {
    var counts: [Int: Int] = [:]
    for (earlier, later) in zip(times, times.dropFirst()) { counts[earlier.seconds(until: later), default: 0] += 1 }
    return counts.min { ($0.value, -$0.key) > ($1.value, -$1.key) }?.key
  }

  /// The usual step for tables with these samples: the shortest one that leaves no bucket of the coarsest table empty,
  /// at most a day, and an hour where no table has two times.
  public static func step(for samples: [TimeSample]) -> Int {
    guard let spacing = samples.compactMap(\.spacing).max() else { return 3_600 }
    return Step.usual.first { $0 >= spacing } ?? 86_400
  }
}
