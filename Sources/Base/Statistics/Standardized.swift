/// A series prepared once for correlation with many others: centred, without a unit, and with its gaps separated.
public struct Standardized: Sendable {
  /// Deviations from the mean, scaled so that their squares sum to 1; 0 at gaps.
  let deviations: [Double]
  let squares: [Double]
  /// 1 where there is a value, 0 at gaps.
  let presence: [Double]
  /// Number of finite values.
  public let count: Int

  /// Length of the series, gaps included.
  public var length: Int { deviations.count }
  /// Whether the series has no gaps.
  var isComplete: Bool { count == length }

  /// Creates the standardised form of `values`, with non-finite values as gaps; nil for fewer than two distinct values.
  ///
  /// - Complexity: O(n).
  public init?(_ values: [Double]) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    // Halving first avoids overflow: the difference of two doubles of opposite sign may not fit a double.
    let middle = low / 2 + high / 2
    let reach = high / 2 - low / 2
    guard low < high, reach > 0 else { return nil }

    presence = values.map { $0.isFinite ? 1 : 0 }
    count = Int(presence.reduce(0, +))
    let scaled = values.map { $0.isFinite ? ($0 - middle) / reach : 0 }
    let mean = scaled.reduce(0, +) / Double(count)
    let centred = zip(scaled, presence).map { ($0 - mean) * $1 }
    let length = dotProduct(centred, from: 0, centred, from: 0, count: centred.count).squareRoot()
    deviations = centred.map { $0 / length }
    squares = deviations.map { $0 * $0 }
  }

  private init(deviations: [Double], squares: [Double], presence: [Double], count: Int) {
    self.deviations = deviations
    self.squares = squares
    self.presence = presence
    self.count = count
  }

  /// The series followed by itself: every stretch of the original length is a rotation of the series.
  func doubled() -> Standardized {
    Standardized(
      deviations: deviations + deviations, squares: squares + squares, presence: presence + presence, count: 2 * count)
  }
}
