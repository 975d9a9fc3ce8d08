import Datasets
import Statistics
import Time

/// How far the services strayed from their expected courses in each stretch of the period, and how far is more than usual.
public struct ServiceDeviations: Hashable, Sendable {
  /// The largest deviation of any metric of a service in a stretch, in half-widths of its band: a row a service in the
  /// order of `Findings.services`, a value a stretch; `nan` where there is no expected course.
  public let rows: [[Double]]
  /// Above this a stretch is outside: the quantile at `Policy.level` of what services show in normal stretches. A band
  /// holds that share of single buckets, and so the largest of many leaves it nearly always. Nil where the normal stretches
  /// are too few for one of them to lie above.
  public let limit: Double?
}

extension Findings {
  /// The deviations of all services in `stretches` of the grid, all but the last of which are equally long.
  ///
  /// - Complexity: O(n) in the number of values.
  public func serviceDeviations(in stretches: [Range<Int>]) -> ServiceDeviations {
    let rows = services.map { service in stretches.map { largestDeviation(of: service, in: $0) } }
    let timeline = Timeline(of: dataset, under: policy)
    // A last stretch that is shorter than the others has had less time to stray.
    let normal = stretches.indices.filter {
      stretches[$0].count == stretches[0].count && timeline.isNormal(throughout: stretches[$0])
    }
    let usual = rows.flatMap { row in normal.map { row[$0] } }.filter(\.isFinite)
    let isEnough = Double(usual.count) * (1 - policy.level) >= 1
    return ServiceDeviations(rows: rows, limit: isEnough ? Quantile.quantile(policy.level, of: usual) : nil)
  }

  private func largestDeviation(of service: ServiceFindings, in range: Range<Int>) -> Double {
    var largest = Double.nan
    for index in service.series {
      let values = dataset.series[index].values
      let expectation = series[index].expectation
      for bucket in range {
        let halfWidth = (expectation.high[bucket] - expectation.low[bucket]) / 2
        let deviation = (values[bucket] - expectation.expected[bucket]).magnitude / halfWidth
        if deviation.isFinite, !(deviation <= largest) { largest = deviation }
      }
    }
    return largest
  }
}
