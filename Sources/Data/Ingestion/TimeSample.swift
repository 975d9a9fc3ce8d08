import Datasets
public import Time

/// The times at the beginning of a table, from which its step is inferred.
public struct TimeSample: Hashable, Sendable {
  /// Maximum number of rows in a sample, enough for a thousand services at dozens of times.
  static let maximumRows = 65_536
  /// Maximum number of times in a sample; a repeated time counts once.
  static let maximumTimes = 4_096

  /// The time of the first row.
  public let first: Instant
  /// Distinct times in order.
  public let times: [Instant]

  /// A sample that begins with `first`; `times` may be in any order and with repetitions.
  public init(first: Instant, times: [Instant]) {
    self.first = first
    self.times = Set(times + [first]).sorted()
  }

  /// The most common interval between successive times in seconds, the shortest if several are equally common; nil for one time.
  public var spacing: Int? {
    var counts: [Int: Int] = [:]
    for (earlier, later) in zip(times, times.dropFirst()) { counts[earlier.seconds(until: later), default: 0] += 1 }
    return counts.min { ($0.value, -$0.key) > ($1.value, -$1.key) }?.key
  }

  /// The shortest usual step that leaves no bucket empty, at most a day; nil for one time.
  public var step: Int? { spacing.map { spacing in Step.usual.first { $0 >= spacing } ?? 86_400 } }

  /// The step at which all tables with these samples have a value in each bucket; an hour if no table has two times.
  public static func coarsestStep(of samples: [TimeSample]) -> Int { samples.compactMap(\.step).max() ?? 3_600 }

  /// The step of a report on tables with these samples: the shortest step to which two tables can be rolled up, or the only one. Buckets
  /// longer than an hour hide incidents, so a table with such steps does not lengthen those of others. Each table's own step divides the
  /// step of the report, or is a multiple of it. An hour if no table has two times.
  public static func step(for samples: [TimeSample]) -> Int {
    let steps = samples.compactMap(\.step).sorted()
    guard let finest = steps.first else { return 3_600 }
    let isShared = steps.count > 1 && steps[1] <= 3_600
    return Step.usual.first { step in
      step >= (isShared ? steps[1] : finest) && steps.allSatisfy { step % $0 == 0 || $0 % step == 0 }
    } ?? 86_400
  }
}
