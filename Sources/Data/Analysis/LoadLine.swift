import Datasets
import Statistics
import Time

/// The response of a service's metric to load in normal buckets: a robust straight line.
struct LoadLine {
  /// The largest number of points for pairwise slopes; beyond, only every k-th bucket is used.
  private static let maximumPoints = 250

  let load: SeriesStudy
  /// The line, and the range of loads from which it was estimated.
  let line: LinearFit
  let range: ClosedRange<Double>
  /// Number of normal buckets compared, and their rank correlation.
  let count: Int
  let spearman: Double

  /// Creates the line of `response` over `load`; nil with too few normal buckets, or if the load is constant.
  ///
  /// - Source: Theil–Sen, see `LinearFit.theilSen`.
  init?(of response: SeriesStudy, over load: SeriesStudy) {
    let timeline = response.timeline
    let (loads, answers) = (load.series.values, response.series.values)
    let places = loads.indices.filter {
      timeline.isNormal[$0] && loads[$0].isFinite && answers[$0].isFinite
    }
    let step = Placebos.spacing(
      of: places.count, limit: LoadLine.maximumPoints, week: 7 * 86_400 / timeline.grid.step)
    let chosen = stride(from: 0, to: places.count, by: step).map { places[$0] }
    let x = places.map { loads[$0] }
    guard let least = x.min(), let greatest = x.max(),
      let line = LinearFit.theilSen(chosen.map { loads[$0] }, chosen.map { answers[$0] }),
      line.slope.isFinite, line.intercept.isFinite,
      let spearman = Correlation.spearman(x, places.map { answers[$0] })
    else { return nil }
    self.load = load
    self.line = line
    self.spearman = spearman
    range = least...greatest
    count = places.count
  }

  /// The part of a load outside the range from which the line was estimated.
  func excess(of load: Double) -> Double {
    max(0, load - range.upperBound, range.lowerBound - load)
  }
}
