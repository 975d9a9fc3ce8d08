import Datasets
import Statistics
import Time

/// The deviations of services from their expected courses in each stretch of the period, with a limit for unusual ones.
public struct ServiceDeviations: Hashable, Sendable {
  /// The largest deviation of any metric of a service in a stretch, in half-widths of its band: one row per service in the order of
  /// `Findings.services`, one value per stretch; `nan` without an expected course.
  public let rows: [[Double]]
  /// The limit above which a stretch is unusual: the quantile at `Policy.level` of the services' deviations in normal stretches. A band
  /// contains that share of single buckets, so the largest of many is nearly always outside. nil if the normal stretches are too few for
  /// one of them to exceed the limit.
  public let limit: Double?
}

extension Findings {
  /// The deviations of all services in `stretches` of the grid, all of equal length except the last.
  ///
  /// - Complexity: O(n) in the number of values.
  public func serviceDeviations(in stretches: [Range<Int>]) -> ServiceDeviations {
    let rows = services.map { service in stretches.map { largestDeviation(of: service, in: $0) } }
    let timeline = Timeline(of: dataset, under: policy)
    // A shorter last stretch has had less time to deviate.
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
