import Datasets
import Time

extension Money {
  /// The columns of `dataset` with money: those whose metric is money, and unspecified columns that determine one, either as a fixed
  /// multiple or by multiplication or division with another metric of the same table, such as the value of an order.
  ///
  /// - Complexity: O(m k²) for k columns of a table, m of them money; two buckets exclude nearly all combinations.
  static func columns(in dataset: Dataset) -> Set<String> {
    var columns = Set(dataset.series.filter { isMeasured(by: $0.metric) }.map(\.metric.key.column))
    guard !columns.isEmpty else { return columns }
    var tables: [String: [Series]] = [:]
    for series in dataset.series {
      let own = tables[series.metric.key.table, default: []]
      // A relation between columns holds for all services, so one service is sufficient.
      let isNew = !own.contains { $0.metric.key == series.metric.key }
      if isNew, own.first.map({ $0.service == series.service }) ?? true {
        tables[series.metric.key.table, default: []].append(series)
      }
    }
    for own in tables.values {
      let money = own.filter { columns.contains($0.metric.key.column) && varies($0.values) }
      let others = own.filter { !columns.contains($0.metric.key.column) && varies($0.values) }
      for candidate in others where saysNothing(candidate.metric) {
        let isImplied = money.contains { amounts in
          isConstant(candidate.values, amounts.values, amounts.values) { amount, money, _ in amount / money }
            || others.contains { other in
              guard other.metric.key != candidate.metric.key, !counts(candidate.values) || counts(other.values) else {
                return false
              }
              return isConstant(candidate.values, amounts.values, other.values) { $0 * $2 / $1 }
                || isConstant(candidate.values, amounts.values, other.values) { $0 / ($1 * $2) }
            }
        }
        if isImplied { columns.insert(candidate.metric.key.column) }
      }
    }
    return columns
  }

  /// Whether `metric` may be money, because neither its unit nor its role excludes it.
  private static func saysNothing(_ metric: Metric) -> Bool {
    metric.unit.isEmpty && (metric.role == .other || metric.role == .engagement)
  }

  /// Whether all `values` are whole numbers, as counts are.
  private static func counts(_ values: [Double]) -> Bool {
    values.allSatisfy { $0.isNaN || $0 == $0.rounded() }
  }

  /// The tolerance of a relation between rounded amounts.
  private static let tolerance = 0.002
  /// The smallest number of buckets in which a relation must hold.
  private static let leastBuckets = 8

  private static func varies(_ values: [Double]) -> Bool {
    let sizes = values.lazy.map(\.magnitude).filter { $0 > 0 }
    guard let least = sizes.min(), let greatest = sizes.max() else { return false }
    return greatest > least * (1 + 10 * tolerance)
  }

  private static func isConstant(
    _ first: [Double], _ second: [Double], _ third: [Double], _ relation: (Double, Double, Double) -> Double
  ) -> Bool {
    var count = 0
    var (least, greatest) = (Double.infinity, 0.0)
    for place in first.indices {
      let value = relation(first[place], second[place], third[place]).magnitude
      guard value.isFinite, value > 0 else { continue }
      (least, greatest) = (min(least, value), max(greatest, value))
      if greatest > least * (1 + tolerance) { return false }
      count += 1
    }
    return count >= leastBuckets
  }
}
