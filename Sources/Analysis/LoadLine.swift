import Datasets
import Statistics

/// How a service's metric answers to load in normal buckets.
struct LoadLine {
  /// Most points of which slopes are taken; beyond, every k-th bucket is.
  private static let maximumPoints = 250

  let line: LinearFit
  let load: [Double]
  let count: Int

  /// The robust line through the normal buckets of `response` over those of `load`; nil with too few of them, or where
  /// the load does not vary.
  ///
  /// - Source: Theil–Sen, see `LinearFit.theilSen`.
  init?(of response: SeriesStudy, on load: SeriesStudy, timeline: Timeline) {
    let (x, y) = LoadLine.normal(of: response, on: load, timeline: timeline)
    // A step that shares no factor with the week meets every hour of it.
    var step = max(1, (x.count + LoadLine.maximumPoints - 1) / LoadLine.maximumPoints)
    while step > 1, [2, 3, 7].contains(where: { step % $0 == 0 }) { step += 1 }
    let places = Array(stride(from: 0, to: x.count, by: step))
    guard x.count >= Correlation.leastCount,
      let line = LinearFit.theilSen(places.map { x[$0] }, places.map { y[$0] }),
      line.slope.isFinite, line.intercept.isFinite
    else { return nil }
    self.line = line
    self.load = load.series.values
    count = x.count
  }

  static func normal(
    of response: SeriesStudy, on load: SeriesStudy, timeline: Timeline
  ) -> (load: [Double], response: [Double]) {
    let indices = response.series.values.indices.filter {
      timeline.isNormal[$0] && load.series.values[$0].isFinite && response.series.values[$0].isFinite
    }
    return (indices.map { load.series.values[$0] }, indices.map { response.series.values[$0] })
  }
}
