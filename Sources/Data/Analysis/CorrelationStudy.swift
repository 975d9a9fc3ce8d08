import Datasets
import Statistics
import Time

/// Correlates series with each other, in all buckets and in the normal ones, with raw values and with values adjusted for the normal week.
struct CorrelationStudy {
  /// The compared series, in the data set's order.
  let studies: [SeriesStudy]
  let omitted: Int

  private let policy: Policy
  private let coarsening: Coarsening
  private let bucketCount: Int

  init(of studies: [SeriesStudy], on timeline: Timeline, under policy: Policy) {
    // Series without values, and constant series, have no correlation. Business series come first.
    let places = studies.indices.filter { Standardized(studies[$0].series.values) != nil }
    let ordered =
      places.filter { studies[$0].series.isBusiness } + places.filter { !studies[$0].series.isBusiness }
    let chosen = ordered.prefix(policy.maximumCorrelatedSeries).sorted()
    self.studies = chosen.map { studies[$0] }
    self.policy = policy
    omitted = places.count - chosen.count
    coarsening = Coarsening(of: timeline)
    bucketCount = timeline.grid.count
  }

  /// Computes all correlations.
  ///
  /// - Complexity: O(s² n + s n l) for s series of n buckets with a memory of l.
  func findings() -> CorrelationFindings {
    var pairs: [PairCorrelation] = []
    var adjusted: [CorrelationColumn] = []
    var raw: [CorrelationColumn] = []
    for scope in PairCorrelation.Scope.allCases {
      for values in PairCorrelation.Values.allCases {
        let columns = studies.map { column(of: $0, in: scope, values) }
        pairs += correlations(of: columns, scope, values, .pearson)
        pairs += correlations(of: columns.map { $0.ranked() }, scope, values, .spearman)
        if scope == .normal {
          if values == .raw { raw = columns } else { adjusted = columns }
        }
      }
    }
    let order = Seriation.order(of: studies.map(\.key), by: pairs)
    return CorrelationFindings(
      order: order, pairs: CorrelationStudy.arranged(pairs, in: order),
      lags: LagStudy(of: studies, whitened: adjusted.map { $0.whitened ?? [] }, lagBuckets: lagBuckets).findings(),
      partials: PartialStudy(of: studies, raw: raw, adjusted: adjusted, level: policy.level, bucketCount: bucketCount)
        .findings())
  }

  /// The maximum lag in buckets.
  private var lagBuckets: Int {
    let step = coarsening.step
    return min(policy.maximumLagBuckets, max(policy.minimumLevelBuckets, policy.maximumLag / step))
  }

  private func column(
    of study: SeriesStudy, in scope: PairCorrelation.Scope, _ values: PairCorrelation.Values
  ) -> CorrelationColumn {
    let source = values == .raw ? study.series.values : study.adjusted
    let column = coarsening.means(of: source, normalOnly: scope == .normal)
    let whitened = values == .raw ? nil : Autoregression.whitened(column, order: policy.whiteningOrder)
    return CorrelationColumn(of: column, whitened: whitened)
  }

  private func correlations(
    of columns: [CorrelationColumn], _ scope: PairCorrelation.Scope, _ values: PairCorrelation.Values,
    _ method: PairCorrelation.Method
  ) -> [PairCorrelation] {
    var found: [(first: Int, second: Int, r: Double, p: Double?)] = []
    for first in columns.indices {
      for second in (first + 1)..<max(columns.count, first + 1) {
        let (x, y) = (columns[first], columns[second])
        // Ranks must be computed among the common buckets.
        let isExact = method == .pearson || x.hasSameGaps(as: y)
        guard let r = isExact ? x.correlation(with: y) : Correlation.spearman(x.values, y.values) else { continue }
        found.append((first, second, r, x.pValue(with: y)))
      }
    }
    let qValues = FalseDiscovery.qValues(found.map { $0.p ?? .nan })
    return zip(found, qValues).map { pair, q in
      let (x, y) = (columns[pair.first], columns[pair.second])
      let effective = x.effectiveCount(with: y)
      let interval = Correlation.interval(r: pair.r, effectiveCount: effective, level: policy.level)
      return PairCorrelation(
        first: studies[pair.first].key, second: studies[pair.second].key, scope: scope, values: values,
        method: method, r: pair.r, count: x.count(with: y), effectiveCount: effective, low: interval.low,
        high: interval.high, pValue: pair.p, qValue: q.isNaN ? nil : q)
    }
  }

  /// The pairs sorted by `order`, with the earlier series of each pair first.
  private static func arranged(_ pairs: [PairCorrelation], in order: [SeriesKey]) -> [PairCorrelation] {
    let place = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // Looked up once per pair instead of once per comparison, because there are thousands of pairs.
    let entries = pairs.enumerated().map { offset, pair in
      let (first, second) = (place[pair.first] ?? 0, place[pair.second] ?? 0)
      return (places: (min(first, second), max(first, second)), offset: offset, isTurned: first > second)
    }
    // `sorted` does not guarantee stability, so the offset orders the scopes and methods of one pair.
    return entries.sorted { left, right in
      left.places != right.places ? left.places < right.places : left.offset < right.offset
    }.map { $0.isTurned ? pairs[$0.offset].turned : pairs[$0.offset] }
  }
}
