import Analysis
import Datasets
import Time

/// One series over the whole period at a visible resolution: a year of hourly values would be a solid block.
struct Overview {
  /// The largest number of buckets that a figure draws individually.
  static let mostBuckets = 2_000
  /// The coarser steps in seconds: an hour, a day, a week.
  private static let coarserSteps = [3_600, 86_400, 7 * 86_400]

  /// The drawn buckets.
  let grid: TimeGrid
  /// The measured values, one per bucket; `nan` is a gap.
  let measured: [Double]
  /// The expected values.
  let expected: [Double]
  /// The band of a single bucket; empty for joined buckets, because the bounds of parts do not add up to those of the whole.
  let low: [Double]
  let high: [Double]

  /// Creates the overview of `series` with its `findings` on `grid`, with days as in `zone`.
  ///
  /// Buckets are joined in whole days of 86,400 seconds, starting at the first local midnight. Sums are added, other values averaged. A sum
  /// with a missing part is a gap.
  ///
  /// - Complexity: O(n) in the number of buckets.
  init(of series: Series, _ findings: SeriesFindings, on grid: TimeGrid, in zone: Zone) {
    let own = findings.expectation
    let fits = Overview.coarserSteps.first { $0 > grid.step && grid.count * grid.step / $0 <= Overview.mostBuckets }
    guard grid.count > Overview.mostBuckets, let step = fits ?? Overview.coarserSteps.last else {
      self.grid = grid
      (measured, expected, low, high) = (series.values, own.expected, own.low, own.high)
      return
    }
    let midnight = zone.resolve(zone.civil(at: grid.start).midnight).instant
    let first = midnight.seconds(until: grid.start) / step
    let last = midnight.seconds(until: grid.end.advanced(by: -1)) / step
    let coarse = TimeGrid(start: midnight.advanced(by: first * step), step: step, count: last - first + 1)
    let isSum = series.metric.aggregate == .sum
    func joined(_ values: [Double]) -> [Double] {
      var sums = Array(repeating: 0.0, count: coarse.count)
      var counts = Array(repeating: 0, count: coarse.count)
      for (index, value) in values.enumerated() where value.isFinite {
        let place = coarse.start.seconds(until: grid.instant(at: index)) / step
        sums[place] += value
        counts[place] += 1
      }
      let whole = step / grid.step
      return sums.indices.map { place in
        if isSum { return counts[place] == whole ? sums[place] : .nan }
        return counts[place] == 0 ? .nan : sums[place] / Double(counts[place])
      }
    }
    self.grid = coarse
    (measured, expected, low, high) = (joined(series.values), joined(own.expected), [], [])
  }
}
