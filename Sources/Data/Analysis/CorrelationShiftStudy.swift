import Datasets
import Statistics
import Time

/// Finds changes of correlations around an incident.
///
/// Both sides are rank correlations of the values adjusted for the normal week: one of the normal buckets, one of the incident with an
/// equal time before and after it, at least `leastCount` buckets in total. Ranks, because with so few buckets a single outlier would
/// dominate any other coefficient.
struct CorrelationShiftStudy {
  /// The smallest number of buckets for a correlation around an incident.
  private static let leastCount = 12
  /// The largest number of pairs reported per incident.
  private static let mostPairs = 20

  private let columns: [(key: SeriesKey, values: [Double])]
  private let normal: [PairCorrelation]
  private let timeline: Timeline

  /// Creates a study of the series without a service, or of those of the services if there are no others.
  init(of studies: [SeriesStudy], normal pairs: [PairCorrelation], on timeline: Timeline) {
    let common = studies.filter { $0.series.isBusiness }
    let compared = Set((common.count > 1 ? common : studies).map(\.key))
    columns = studies.filter { compared.contains($0.key) }.map { ($0.key, $0.adjusted) }
    normal = pairs.filter {
      $0.scope == .normal && $0.values == .adjusted && $0.method == .spearman
        && compared.contains($0.first) && compared.contains($0.second)
    }
    self.timeline = timeline
  }

  /// The pairs that changed most in the incident in `buckets`, largest change first, ties by key.
  func shifts(around buckets: Range<Int>) -> [CorrelationShift] {
    guard !buckets.isEmpty else { return [] }
    let margin = max(buckets.count, (CorrelationShiftStudy.leastCount - buckets.count + 1) / 2)
    let around = timeline.clamped(buckets.lowerBound - margin..<buckets.upperBound + margin)
    let parts = Dictionary(
      columns.map { ($0.key, Array($0.values[around])) }, uniquingKeysWith: { first, _ in first })
    let shifts = normal.compactMap { pair -> CorrelationShift? in
      guard let first = parts[pair.first], let second = parts[pair.second] else { return nil }
      let count = zip(first, second).count { $0.isFinite && $1.isFinite }
      guard count >= CorrelationShiftStudy.leastCount, let r = Correlation.spearman(first, second) else { return nil }
      return CorrelationShift(first: pair.first, second: pair.second, normal: pair.r, around: r, count: count)
    }
    func change(_ shift: CorrelationShift) -> Double { (shift.around - shift.normal).magnitude }
    let sorted = shifts.sorted { left, right in
      change(left) != change(right)
        ? change(left) > change(right) : (left.first, left.second) < (right.first, right.second)
    }
    return Array(sorted.prefix(CorrelationShiftStudy.mostPairs))
  }
}
