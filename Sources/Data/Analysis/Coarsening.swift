import Datasets
import Time

/// Joins short buckets for the comparison of whole series: the correlation of single minutes is mostly noise, and the cost grows with the
/// square of the number of buckets.
struct Coarsening {
  /// Above this number, buckets are joined; a year of hours stays as it is.
  private static let maximumCount = 10_000

  /// Number of buckets in a joined bucket.
  let factor: Int
  /// Length of a joined bucket in seconds.
  let step: Int
  private let timeline: Timeline

  init(of timeline: Timeline) {
    let count = timeline.grid.count
    let least = max(1, (count + Coarsening.maximumCount - 1) / Coarsening.maximumCount)
    // Joined buckets should divide a day, as the grid's own buckets do.
    let day = 86_400 / timeline.grid.step
    let factor = least == 1 ? 1 : stride(from: least, through: max(least, day), by: 1).first { day % $0 == 0 } ?? least
    self.factor = factor
    self.timeline = timeline
    step = timeline.grid.step * factor
  }

  /// The mean of each joined bucket; `nan` if fewer than half of its buckets have a value.
  func means(of values: [Double], normalOnly: Bool) -> [Double] {
    let isUsed = { (index: Int) in values[index].isFinite && (!normalOnly || timeline.isNormal[index]) }
    if factor == 1 { return values.indices.map { isUsed($0) ? values[$0] : .nan } }
    return stride(from: 0, to: values.count, by: factor).map { start in
      let used = (start..<min(values.count, start + factor)).filter(isUsed)
      guard used.count * 2 >= factor else { return .nan }
      let mean = used.reduce(0) { $0 + values[$1] / Double(used.count) }
      return mean.isFinite ? mean : .nan
    }
  }
}
