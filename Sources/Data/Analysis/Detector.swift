public import Datasets
import Statistics
import Time

/// Detects undeclared incidents: stretches in which many metrics at once, or one metric by a large amount, deviate from what other weeks
/// suggest.
///
/// Each series is scored separately. Series of the same role form a family, which counts with its largest score. The scores of the families
/// are combined as orthogonal lengths: a single family can raise an alarm alone, and several that move together raise it sooner. The limits
/// are relative to the median and spread of the combined score. Detected stretches are then excluded from all baselines, and everything is
/// scored again.
///
/// Data of less than a day has no rhythm, and an incident may fill much of it: see `ShortSearch`.
public struct Detector {
  /// The smallest number of buckets in which a single outlier does not hide itself: it must lie beyond the upper tenth of the scores, from
  /// which their spread is measured.
  private static let leastBuckets = 11

  /// How the spread of the combined score is measured.
  enum Spread {
    /// From the upper tenth: half of it may be outliers.
    case upperTail
    /// From the median absolute deviation: nearly half of all buckets may be outliers.
    case middle
  }

  private let dataset: Dataset
  private let policy: Policy
  private let naming: DetectionNaming
  private let cells: WeekCells

  /// Creates a detector for `dataset`. Declared incidents are not considered, and buckets repaired for clock changes are ignored.
  public init(of dataset: Dataset, under policy: Policy = Policy(), naming: DetectionNaming = .plain) {
    self.dataset = dataset.withoutRepaired
    self.policy = policy.fitted(to: dataset.grid)
    self.naming = naming
    cells = WeekCells(of: dataset.grid, in: dataset.zone)
  }

  /// The detections in time order.
  ///
  /// - Complexity: O(s n log n) for s series of n buckets.
  public func detections() -> [Detection] {
    guard !isTooShort else { return [] }
    if isShort { return shortDetections() }
    let first = found(leavingOut: [])
    guard !first.stretches.isEmpty else { return [] }
    let second = found(leavingOut: first.stretches)
    return second.stretches.map { detection(in: $0, by: second) }
  }

  /// Whether too few buckets have a value for any detection.
  public var isTooShort: Bool {
    let known = (0..<dataset.grid.count).count { bucket in dataset.series.contains { $0.values[bucket].isFinite } }
    return known < (isShort ? ShortSearch.leastBuckets(under: policy) : Detector.leastBuckets)
  }

  private var isShort: Bool { dataset.grid.window.seconds < 86_400 }

  /// Detections in the data as measured or, without any, in the data without their drift: a stretch at either end would tilt the trend
  /// line.
  private func shortDetections() -> [Detection] {
    let search = ShortSearch(under: policy)
    let plain = shortDetections(by: search, in: dataset.series)
    return plain.isEmpty ? shortDetections(by: search, in: dataset.series.map(search.levelled)) : plain
  }

  private func shortDetections(by search: ShortSearch, in series: [Series]) -> [Detection] {
    let level = Detector(of: dataset.with(series: series), under: policy, naming: naming)
    let smooth = Detector(of: dataset.with(series: series.map(search.smoothed)), under: policy, naming: naming)
    let first = smooth.found(leavingOut: [], spread: .middle)
    guard !first.stretches.isEmpty else { return [] }
    let (second, raw) = (smooth.found(leavingOut: first.stretches), level.found(leavingOut: first.stretches))
    guard second.normalCount >= ShortSearch.leastBuckets(under: policy) else { return [] }
    return second.stretches.compactMap { stretch in
      search.plain(stretch, smoothed: second.joined, raw: raw.joined).map { detection(in: $0, by: raw) }
    }
  }

  private func detection(in buckets: Range<Int>, by found: Found) -> Detection {
    let peak = found.joined[buckets].filter(\.isFinite).max() ?? 0
    return Alarm(in: buckets, peak: peak, scores: found.scores, of: dataset, naming: naming, under: policy).detection
  }

  /// The combined score of each bucket, in spreads above the median; `nan` if no series has a value.
  ///
  /// - Complexity: as `detections`.
  public func scores() -> [Double] {
    let first = found(leavingOut: [])
    return first.stretches.isEmpty ? first.joined : found(leavingOut: first.stretches).joined
  }

  private struct Found {
    let stretches: [Range<Int>]
    let joined: [Double]
    let scores: [ResidualScores]
    /// Number of buckets behind the spread of the combined score.
    let normalCount: Int
  }

  private func found(leavingOut known: [Range<Int>], spread: Spread = .upperTail) -> Found {
    let grid = dataset.grid
    let windows = known.map {
      TimeWindow(start: grid.instant(at: $0.lowerBound), end: grid.instant(at: $0.upperBound))
    }
    let timeline = Timeline(of: grid, cells: cells, incidents: windows, under: policy)
    let scores = dataset.series.map { ResidualScores(of: $0, on: timeline, under: policy) }
    let joined = joined(scores, on: timeline, spread: spread)
    let stretches = Hysteresis.stretches(
      of: joined, opening: policy.detectionOpening, holding: policy.detectionHolding,
      bridging: timeline.guardBuckets, minimumLength: timeline.persistence)
    let normalCount = joined.indices.count { timeline.isNormal[$0] && joined[$0].isFinite }
    return Found(stretches: stretches, joined: joined, scores: scores, normalCount: normalCount)
  }

  /// Combines the scores of all series into one per bucket.
  private func joined(_ scores: [ResidualScores], on timeline: Timeline, spread: Spread) -> [Double] {
    let families = Dictionary(grouping: scores, by: \.series.metric.role)
    var squares = [Double](repeating: .nan, count: dataset.grid.count)
    for role in Metric.Role.allCases {
      guard let family = families[role] else { continue }
      for index in squares.indices {
        var furthest = -1.0
        for member in family where member.values[index].magnitude > furthest {
          furthest = member.values[index].magnitude
        }
        // Capped, so that the square stays finite.
        let length = min(furthest, 1e150)
        if furthest >= 0 { squares[index] = (squares[index].isNaN ? 0 : squares[index]) + length * length }
      }
    }
    let lengths = squares.map { $0.squareRoot() }
    let normal = Array(lengths.indices.lazy.filter { timeline.isNormal[$0] }.map { lengths[$0] })
    let measured = spread == .upperTail ? RobustScale.ofUpperTail(normal) : RobustScale.ofMedianDeviation(normal)
    guard let tail = measured else { return lengths.map { _ in .nan } }
    // If no score ever deviates, the lengths have no spread of their own; they are in standard deviations already.
    let scale = tail.scale > 0 ? tail : RobustScale(center: tail.center, scale: 1)
    return lengths.map { $0.isNaN ? .nan : scale.score($0) }
  }
}
