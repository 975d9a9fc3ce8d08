import Statistics

/// One series in one scope, made ready once to be correlated with many others.
struct CorrelationColumn {
  /// The memory of a series is followed over at most this many buckets: four weeks of hours.
  private static let maximumMemory = 672

  /// The values, `nan` outside of the scope.
  let values: [Double]
  /// What their own past does not foretell of them; nil where no p is asked for.
  let whitened: [Double]?

  private let presence: [Bool]
  private let standard: Standardized?
  private let whitenedStandard: Standardized?
  private let memory: Memory?

  /// The column of `values`. For rank correlation hand over ranks.
  init(of values: [Double], whitened: [Double]?) {
    self.values = values
    self.whitened = whitened
    presence = values.map(\.isFinite)
    standard = Standardized(values)
    whitenedStandard = whitened.flatMap { Standardized($0) }
    memory = Memory(of: values, maximumLag: CorrelationColumn.maximumMemory)
  }

  /// The column of the ranks of the values, and of the ranks of what is left after whitening.
  func ranked() -> CorrelationColumn {
    CorrelationColumn(of: Ranks.average(of: values), whitened: whitened.map { Ranks.average(of: $0) })
  }

  /// Whether the two have their gaps in the same buckets.
  func hasSameGaps(as other: CorrelationColumn) -> Bool { presence == other.presence }

  /// Number of buckets in which both have a value.
  func count(with other: CorrelationColumn) -> Int {
    zip(presence, other.presence).count { $0 && $1 }
  }

  /// Pearson's coefficient; nil where there is none.
  func correlation(with other: CorrelationColumn) -> Double? {
    CorrelationColumn.correlation(standard, other.standard)
  }

  /// Independent pairs that the pairs are worth.
  func effectiveCount(with other: CorrelationColumn) -> Double {
    if let memory, let theirs = other.memory, let count = memory.effectiveCount(with: theirs) { return count }
    return Correlation.effectiveCount(values, other.values)
  }

  /// p of the correlation of what whitening leaves; nil where it cannot be had.
  func pValue(with other: CorrelationColumn) -> Double? {
    guard let whitened, let theirs = other.whitened,
      let r = CorrelationColumn.correlation(whitenedStandard, other.whitenedStandard)
    else { return nil }
    let count = zip(whitened, theirs).count { $0.isFinite && $1.isFinite }
    let p = Correlation.pValue(r: r, count: Double(count))
    return p.isFinite ? p : nil
  }

  private static func correlation(_ first: Standardized?, _ second: Standardized?) -> Double? {
    guard let first, let second else { return nil }
    let r = LagProfile.of(first, second, maximumLag: 0).correlations[0]
    return r.isFinite ? r : nil
  }
}
