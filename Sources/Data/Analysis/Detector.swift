public import Datasets
import Statistics
import Time

/// Finds incidents that nobody declared: stretches in which many metrics at once, or one of them by far, leave what other
/// weeks lead to expect.
///
/// Each series is scored by itself. A family of series, those of one role, counts by its furthest one; the families'
/// scores are joined as lengths at right angles are, so that one family alone can raise an alarm and several that move
/// together raise it sooner. How high is high the joined score says itself, by its own median and spread. What was found
/// is then left out of all baselines, and everything scored once more.
///
/// Data of less than a day have no rhythm, and an incident may fill much of them: see `ShortSearch`.
public struct Detector {
  /// Fewest buckets among which one that stands out does not hide itself: it lies beyond the tenth of the scores by which
  /// their spread is measured.
  private static let leastBuckets = 11

  /// How the scores of all series are joined.
  enum Spread {
    /// From the upper tenth: half of it may stand out.
    case upperTail
    /// From the median deviation: nearly half of all buckets may stand out.
    case middle
  }

  private let dataset: Dataset
  private let policy: Policy
  private let naming: DetectionNaming
  private let cells: WeekCells

  /// A detector of what stands out in `dataset`; its incidents, and buckets that the clocks repaired, are left aside.
  public init(of dataset: Dataset, under policy: Policy = Policy(), naming: DetectionNaming = .plain) {
    self.dataset = dataset.withoutRepaired
    self.policy = policy.fitted(to: dataset.grid)
    self.naming = naming
    cells = WeekCells(of: dataset.grid, in: dataset.zone)
  }

  /// The detections, in order of time.
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

  /// Whether so few buckets hold a value that nothing could stand out.
  public var isTooShort: Bool {
    let known = (0..<dataset.grid.count).count { bucket in dataset.series.contains { $0.values[bucket].isFinite } }
    return known < (isShort ? ShortSearch.leastBuckets(under: policy) : Detector.leastBuckets)
  }

  private var isShort: Bool { dataset.grid.window.seconds < 86_400 }

  /// What stands out in the data as they are, else what does without their drift: a stretch at either end would tilt the line.
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

  /// The combined score of each bucket, in spreads above the median; `nan` where no series has a value.
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
    /// Number of buckets that the joined score was measured by.
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

  /// One score a bucket out of those of all series.
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
        // Capped, lest a square is infinite.
        let length = min(furthest, 1e150)
        if furthest >= 0 { squares[index] = (squares[index].isNaN ? 0 : squares[index]) + length * length }
      }
    }
    let lengths = squares.map { $0.squareRoot() }
    let normal = Array(lengths.indices.lazy.filter { timeline.isNormal[$0] }.map { lengths[$0] })
    let measured = spread == .upperTail ? RobustScale.ofUpperTail(normal) : RobustScale.ofMedianDeviation(normal)
    guard let tail = measured else { return lengths.map { _ in .nan } }
    // Where nothing ever strays, the lengths have no spread of their own: they are in standard deviations already.
    let scale = tail.scale > 0 ? tail : RobustScale(center: tail.center, scale: 1)
    return lengths.map { $0.isNaN ? .nan : scale.score($0) }
  }
}
