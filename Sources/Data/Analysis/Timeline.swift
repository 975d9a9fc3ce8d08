import Datasets
import Time

/// The buckets of a data set with their position in the week, and which of them are normal.
struct Timeline {
  let grid: TimeGrid
  let cells: WeekCells
  /// Buckets of each incident, in the order of the data set's incidents; empty for an incident outside the data.
  let incidents: [Range<Int>]
  /// Whether a bucket lies outside every incident and its guard band.
  let isNormal: [Bool]
  /// Whether a bucket lies in an incident.
  let isIncident: [Bool]
  /// Buckets repaired for clock changes.
  let repaired: Set<Int>
  /// Lengths, in buckets, of the guard band, of a side that gives a level, and of the run that makes an onset.
  let guardBuckets: Int
  let levelBuckets: Int
  let persistence: Int

  /// Number of abnormal buckets before each bucket, and in total.
  private let abnormalBefore: [Int]

  init(of dataset: Dataset, under policy: Policy) {
    self.init(
      of: dataset.grid, cells: WeekCells(of: dataset.grid, in: dataset.zone),
      incidents: dataset.incidents.map(\.window), repaired: dataset.repaired, under: policy)
  }

  /// Creates the timeline of `grid` with these windows, in any order, as incidents.
  init(
    of grid: TimeGrid, cells: WeekCells, incidents windows: [TimeWindow], repaired: Set<Int> = [], under policy: Policy
  ) {
    self.grid = grid
    self.cells = cells
    self.repaired = repaired
    incidents = windows.map { grid.indices(in: $0) }
    var isNormal = [Bool](repeating: true, count: grid.count)
    var isIncident = [Bool](repeating: false, count: grid.count)
    for (window, buckets) in zip(windows, incidents) {
      for index in grid.indices(in: window.widened(by: policy.guardBand)) { isNormal[index] = false }
      for index in buckets { isIncident[index] = true }
    }
    self.isNormal = isNormal
    self.isIncident = isIncident
    guardBuckets = (policy.guardBand + grid.step - 1) / grid.step
    levelBuckets = max(policy.levelWindow / grid.step, policy.minimumLevelBuckets)
    persistence = grid.step < 3_600 ? policy.persistence : 1
    abnormalBefore = isNormal.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 0 : 1)) }
  }

  func isNormal(throughout range: Range<Int>) -> Bool {
    abnormalBefore[range.upperBound] == abnormalBefore[range.lowerBound]
  }

  /// `range` limited to the grid.
  func clamped(_ range: Range<Int>) -> Range<Int> {
    range.clamped(to: 0..<grid.count)
  }

  /// The buckets before `window` and its guard band that give a level.
  func before(_ window: Range<Int>) -> Range<Int> {
    let end = window.lowerBound - guardBuckets
    return clamped(end - levelBuckets..<end)
  }

  /// The buckets after `window` and its guard band that give a level.
  func after(_ window: Range<Int>) -> Range<Int> {
    let start = window.upperBound + guardBuckets
    return clamped(start..<start + levelBuckets)
  }
}
