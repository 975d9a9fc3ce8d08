public import Datasets
import Statistics

/// Finds incidents that nobody declared: stretches in which many metrics at once, or one of them by far, leave what other
/// weeks lead to expect.
///
/// Each series is scored by itself. A family of series, those of one role, counts by its furthest one; the families'
/// scores are joined as lengths at right angles are, so that one family alone can raise an alarm and several that move
/// together raise it sooner. How high is high the joined score says itself, by its own median and spread. What was found
/// is then left out of all baselines, and everything scored once more.
public struct Detector {
  private let dataset: Dataset
  private let policy: Policy
  private let naming: DetectionNaming
  private let cells: WeekCells

  /// A detector of what stands out in `dataset`; its incidents are left aside.
  public init(of dataset: Dataset, under policy: Policy = Policy(), naming: DetectionNaming = .plain) {
    self.dataset = dataset
    self.policy = policy
    self.naming = naming
    cells = WeekCells(of: dataset.grid, in: dataset.zone)
  }

  /// The detections, in order of time.
  ///
  /// - Complexity: O(s n log n) for s series of n buckets.
  public func detections() -> [Detection] {
    let first = found(leavingOut: [])
    guard !first.stretches.isEmpty else { return [] }
    let second = found(leavingOut: first.stretches)
    return second.stretches.map { buckets in
      Alarm(
        in: buckets, peak: second.joined[buckets].max() ?? .nan, scores: second.scores, of: dataset, naming: naming,
        under: policy
      ).detection
    }
  }

  /// The combined score of each bucket, in spreads above the median; `nan` where no series has a value.
  ///
  /// - Complexity: as `detections`.
  public func scores() -> [Double] {
    let first = found(leavingOut: [])
    return first.stretches.isEmpty ? first.joined : found(leavingOut: first.stretches).joined
  }

  private func found(
    leavingOut known: [Range<Int>]
  ) -> (stretches: [Range<Int>], joined: [Double], scores: [ResidualScores]) {
    let grid = dataset.grid
    let windows = known.map {
      TimeWindow(start: grid.instant(at: $0.lowerBound), end: grid.instant(at: $0.upperBound))
    }
    let timeline = Timeline(of: grid, cells: cells, incidents: windows, under: policy)
    let scores = dataset.series.map { ResidualScores(of: $0, on: timeline, under: policy) }
    let joined = joined(scores, on: timeline)
    let stretches = Hysteresis.stretches(
      of: joined, opening: policy.detectionOpening, holding: policy.detectionHolding,
      bridging: timeline.guardBuckets, minimumLength: timeline.persistence)
    return (stretches, joined, scores)
  }

  /// One score a bucket out of those of all series.
  private func joined(_ scores: [ResidualScores], on timeline: Timeline) -> [Double] {
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
    let normal = lengths.indices.lazy.filter { timeline.isNormal[$0] }.map { lengths[$0] }
    guard let scale = RobustScale.ofUpperTail(Array(normal)) else { return lengths.map { _ in .nan } }
    return lengths.map { $0.isNaN ? .nan : scale.score($0) }
  }
}
