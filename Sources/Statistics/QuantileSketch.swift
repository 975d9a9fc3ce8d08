/// A mergeable summary of a distribution from which quantiles are read with bounded relative error.
public struct QuantileSketch: Hashable, Sendable {
  private var values: [Double] = []

  /// An empty sketch.
  public init() {}

  /// Number of values taken in.
  public var count: Int { values.count }

  /// Takes in a finite value.
  public mutating func insert(_ value: Double) { values.append(value) }

  /// Takes in all that `other` has taken in; the order of merging does not matter.
  public mutating func merge(_ other: QuantileSketch) { values += other.values }

  /// The value below which the share `probability` of all values lies; nil for an empty sketch.
  public func quantile(_ probability: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    return values.sorted()[Int(probability * Double(values.count - 1))]
  }
}
