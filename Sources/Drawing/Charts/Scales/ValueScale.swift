public import Text

/// Maps values to pixels, linearly or logarithmically. Choosing the domain, the ticks and their words are functions apart:
/// `ValueScale.niceDomain`, `ticks`, `NumberFormat`.
public struct ValueScale: Hashable, Sendable {
  /// The spacing of values.
  public enum Kind: Hashable, Sendable {
    case linear, log
  }

  /// The spacing of values.
  public let kind: Kind
  /// The smallest and largest visible value, which must differ; above 0 on a logarithmic scale.
  public let domain: ClosedRange<Double>
  /// Pixel of the smallest value.
  public let start: Double
  /// Pixel of the largest value; may be less than `start`, as on a vertical axis.
  public let end: Double

  /// Creates a scale from `domain` to the pixels from `start` to `end`. A domain without extent is widened.
  public init(_ kind: Kind = .linear, domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.kind = kind
    self.domain = ValueScale.widened(domain, kind)
    self.start = start
    self.end = end
  }

  /// Pixel of `value`; values outside the domain are at its edge. NaN for NaN, and for values not above 0 on a logarithmic scale.
  public func position(of value: Double) -> Double {
    guard !value.isNaN, kind == .linear || value > 0 else { return .nan }
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let clamped = min(max(value, low), high)
    let part =
      switch kind {
      case .linear: (clamped - low) / (high - low)
      case .log: (LogTicks.log10(clamped) - LogTicks.log10(low)) / (LogTicks.log10(high) - LogTicks.log10(low))
      }
    return start + part * (end - start)
  }

  /// Whether `value` lies in the domain.
  public func shows(_ value: Double) -> Bool { domain.contains(value) }

  /// About `count` round values in the domain, in ascending order, labelled by `numbers`.
  public func ticks(count: Int, as numbers: NumberFormat) -> [Tick] {
    switch kind {
    case .linear: LinearTicks.ticks(in: domain, count: count, as: numbers)
    case .log: LogTicks.ticks(in: domain, count: count, as: numbers)
    }
  }

  /// The domain that includes all `values` and starts and ends on one of about `count` ticks. NaN and values invalid for the kind are
  /// ignored. Default without values: 0…1 (1…10 on a logarithmic scale).
  public static func niceDomain(
    of values: some Sequence<Double>, kind: Kind = .linear, includingZero: Bool = false, count: Int = 4
  ) -> ClosedRange<Double> {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite && (kind == .linear || value > 0) {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return kind == .linear ? 0...1 : 1...10 }
    low = max(low, -ValueScale.furthest)
    high = min(max(high, -ValueScale.furthest), ValueScale.furthest)
    low = min(low, high)
    if includingZero, kind == .linear { (low, high) = (min(low, 0), max(high, 0)) }
    let domain = widened(low...high, kind)
    return kind == .linear ? LinearTicks.niceDomain(domain, count: count) : LogTicks.niceDomain(domain)
  }

  /// The limit of values: large enough for any measurement, and differences never overflow.
  static let furthest = 1e300

  private static func widened(_ domain: ClosedRange<Double>, _ kind: Kind) -> ClosedRange<Double> {
    let low = max(domain.lowerBound, kind == .log ? 1e-300 : -furthest)
    let high = max(low, min(domain.upperBound, furthest))
    // With fewer than twelve digits between them, there are no doubles for ticks in between.
    guard high - low <= max(abs(low), abs(high)) * 1e-12 else { return low...high }
    switch kind {
    case .log: return (low / 2)...(low * 2)
    case .linear where low == 0: return 0...1
    case .linear:
      let room = abs(low) * 0.1
      return (low - room)...(low + room)
    }
  }
}
