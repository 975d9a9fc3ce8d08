import Statistics

/// One series in one scope, prepared once for correlation with many others.
struct CorrelationColumn {
  /// The maximum lag of a series' memory in buckets: four weeks of hours.
  private static let maximumMemory = 672

  /// The values, `nan` outside the scope.
  let values: [Double]
  /// The residuals of an autoregression; nil if no p is needed.
  let whitened: [Double]?

  private let presence: [Bool]
  private let standard: Standardized?
  private let whitenedStandard: Standardized?
  private let memory: Memory?

  /// Creates a column of `values`. For rank correlation, pass ranks.
  init(of values: [Double], whitened: [Double]?) {
    self.values = values
    self.whitened = whitened
    presence = values.map(\.isFinite)
    standard = Standardized(values)
    whitenedStandard = whitened.flatMap { Standardized($0) }
    memory = Memory(of: values, maximumLag: CorrelationColumn.maximumMemory)
  }

  /// The column of the ranks of the values and of the ranks of the whitened values.
  func ranked() -> CorrelationColumn {
    CorrelationColumn(of: Ranks.average(of: values), whitened: whitened.map { Ranks.average(of: $0) })
  }

  /// Whether both columns have their gaps in the same buckets.
  func hasSameGaps(as other: CorrelationColumn) -> Bool { presence == other.presence }

  func count(with other: CorrelationColumn) -> Int {
    zip(presence, other.presence).count { $0 && $1 }
  }

  /// Pearson's coefficient; nil if undefined.
  func correlation(with other: CorrelationColumn) -> Double? {
    CorrelationColumn.correlation(standard, other.standard)
  }

  /// The effective number of independent pairs.
  func effectiveCount(with other: CorrelationColumn) -> Double {
    if let memory, let theirs = other.memory, let count = memory.effectiveCount(with: theirs) { return count }
    return Correlation.effectiveCount(values, other.values)
  }

  /// p of the correlation of the whitened values; nil if undefined.
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
