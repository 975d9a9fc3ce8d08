import Datasets
import Statistics
import Time

/// One driver of an outcome: its values in the buckets looked at, and the limits that may be tried.
struct DriverPoints {
  /// A part of the day, or all of it, with its buckets as places among those looked at.
  struct Part {
    let daypart: Daypart?
    let places: [Int]
    /// nil where too few separate stretches of time lie beyond any limit.
    let grid: HingeGrid?
  }

  /// Limits tried.
  private static let limitCount = 100
  /// The limits begin at this quantile of the driver.
  private static let lowestQuantile = 0.05
  /// The quantile of normal buckets up to which values are ordinary.
  private static let ordinaryQuantile = 0.99

  let key: SeriesKey
  let values: [Double]
  /// Deviation from the usual value as long as it is an ordinary one, else 0: what that costs is no matter of limits.
  let deviations: [Double]
  /// Whether the deviation is not an ordinary one.
  let isUnusual: [Bool]
  let ordinary: Double
  /// Separate stretches of time beyond `ordinary` that were not usual for their hour either.
  let stretches: Int
  /// The whole day first.
  let parts: [Part]

  /// The driver in `buckets`, in all of which it has a value and a usual one; nil without a normal bucket among them.
  init?(of study: SeriesStudy, in buckets: [Int], under policy: Policy) {
    let (timeline, values) = (study.timeline, study.series.values)
    let usual = study.counterfactual.baseline.values
    let normal = buckets.filter { timeline.isNormal[$0] }.map { values[$0] }
    guard let ordinary = Quantile.quantile(DriverPoints.ordinaryQuantile, of: normal) else { return nil }
    let isUnusual = buckets.map { study.score($0).magnitude >= policy.outlierCutoff }
    var stretches = Stretches(gap: timeline.guardBuckets)
    // One normal bucket in a hundred is beyond as well, by definition: those that are usual for their hour do not count.
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

  /// Limits up to the highest that enough separate stretches exceed.
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
