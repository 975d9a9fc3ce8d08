import Datasets
import Statistics
import Time

/// One driver of an outcome: its values in the selected buckets, and the candidate limits.
struct DriverPoints {
  /// A part of the day, or all of it, with the indices of its buckets among the selected ones.
  struct Part {
    let daypart: Daypart?
    let places: [Int]
    /// nil if too few separate stretches exceed any limit.
    let grid: HingeGrid?
  }

  /// Number of candidate limits.
  private static let limitCount = 100
  /// The quantile of the driver at which the limits start.
  private static let lowestQuantile = 0.05
  /// The quantile of normal buckets up to which values are ordinary.
  private static let ordinaryQuantile = 0.99

  let key: SeriesKey
  let values: [Double]
  /// Deviation from the usual value if it is an ordinary one, otherwise 0; the cost of ordinary deviations does not depend on limits.
  let deviations: [Double]
  /// Whether the deviation is unusual.
  let isUnusual: [Bool]
  let ordinary: Double
  /// Number of separate stretches above `ordinary` that were also unusual for their hour.
  let stretches: Int
  /// The whole day comes first.
  let parts: [Part]

  /// Creates the driver in `buckets`, all of which have a value and a usual value; nil without a normal bucket among them.
  init?(of study: SeriesStudy, in buckets: [Int], under policy: Policy) {
    let (timeline, values) = (study.timeline, study.series.values)
    let usual = study.counterfactual.baseline.values
    let normal = buckets.filter { timeline.isNormal[$0] }.map { values[$0] }
    guard let ordinary = Quantile.quantile(DriverPoints.ordinaryQuantile, of: normal) else { return nil }
    let isUnusual = buckets.map { study.score($0).magnitude >= policy.outlierCutoff }
    var stretches = Stretches(gap: timeline.guardBuckets)
    // By definition, one normal bucket in a hundred exceeds the limit too. Those that are usual for their hour do not count.
    for (bucket, isUnusual) in zip(buckets, isUnusual) where isUnusual && values[bucket] > ordinary {
      stretches.insert(bucket)
    }
    let ofDay = buckets.map { Daypart(hour: timeline.cells.hourOfWeek[$0] % 24) }
    key = study.key
    self.values = buckets.map { values[$0] }
    self.isUnusual = isUnusual
    deviations = buckets.indices.map { isUnusual[$0] ? 0 : values[buckets[$0]] - usual[buckets[$0]] }
    self.ordinary = ordinary
    self.stretches = stretches.count
    parts = ([nil] + Daypart.allCases).map { daypart in
      let places = buckets.indices.filter { daypart == nil || ofDay[$0] == daypart }
      let grid = DriverPoints.grid(of: places.map { (buckets[$0], values[buckets[$0]]) }, gap: timeline.guardBuckets)
      return Part(daypart: daypart, places: places, grid: grid)
    }
  }

  /// Limits up to the highest one that enough separate stretches exceed.
  private static func grid(of points: [(bucket: Int, value: Double)], gap: Int) -> HingeGrid? {
    var stretches = Stretches(gap: gap)
    var highest: Double?
    for point in points.sorted(by: { ($0.value, $1.bucket) > ($1.value, $0.bucket) }) {
      stretches.insert(point.bucket)
      guard stretches.count >= ThresholdFindings.leastStretches else { continue }
      highest = point.value
      break
    }
    let values = points.map(\.value)
    guard let highest, let lowest = Quantile.quantile(lowestQuantile, of: values), lowest < highest else { return nil }
    return HingeGrid(of: values, limits: lowest...highest, count: limitCount)
  }
}
