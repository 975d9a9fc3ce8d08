import Datasets
import Statistics
import Time

/// What looking for incidents needs in data of less than a day, which have no rhythm to compare with: all that can be said
/// of a bucket is how far it lies from the median of the others.
///
/// Where nothing stands out, what rises or falls throughout is levelled by a robust line, since a few hours are a slope of the
/// day. Single minutes are mostly noise, so that each is joined with its neighbours; an incident may fill a third of the data, so
/// that spreads are first taken from the middle of the scores; and what rises or falls slowly may be a rhythm of which too
/// little is seen, so that only a stretch that begins or ends at once counts.
///
/// Simulated on 2,520 quiet series of 3 to 12 hours of minutes (counts, levels with a memory, heavy tails; level, drifting,
/// wandering, with part of a day or a slow rise to twice the level): alarms in fewer than 1 of 100.
struct ShortSearch {
  /// A stretch must rise to, or fall from, this share of its height at once, and reaches as far as its smoothed score keeps
  /// it: a mean of neighbours crosses half of a step just where the step is.
  private static let leastStep = 0.5
  /// About as many points tell the line: their 7,000 slopes are enough for a median.
  private static let linePoints = 120

  private let policy: Policy
  /// Buckets on each side that a bucket is joined with: fewer than a run that persists, so that a run holds the majority.
  private let reach: Int

  init(under policy: Policy) {
    self.policy = policy
    reach = max(0, policy.persistence - 1)
  }

  /// Fewest normal buckets by which anything is judged: fewer have no interval at the policy's level either.
  static func leastBuckets(under policy: Policy) -> Int { Int((2 / (1 - policy.level)).rounded()) }

  /// The series without its drift: its line of Theil and Sen, turned level about the middle of the data.
  func levelled(_ series: Series) -> Series {
    let values = series.values
    let chosen = Array(stride(from: 0, to: values.count, by: max(1, values.count / ShortSearch.linePoints)))
    guard let line = LinearFit.theilSen(chosen.map { Double($0) }, chosen.map { values[$0] }) else { return series }
    let middle = Double(values.count - 1) / 2
    return series.with(values: values.indices.map { values[$0] - line.slope * (Double($0) - middle) })
  }

  /// The mean of each bucket and its neighbours on both sides; gaps stay gaps.
  func smoothed(_ series: Series) -> Series {
    let values = series.values
    return series.with(
      values: values.indices.map { index in
        guard values[index].isFinite else { return .nan }
        let known = values[around(index, within: values.indices)].filter(\.isFinite)
        return known.reduce(0) { $0 + $1 / Double(known.count) }
      })
  }

  /// The part of `stretch` that is plain; nil where it stands out by single buckets only, or neither begins nor ends at once.
  func plain(_ stretch: Range<Int>, smoothed: [Double], raw: [Double]) -> Range<Int>? {
    guard let height = Quantile.median(Array(smoothed[stretch])) else { return nil }
    let isHigh = { (index: Int) in smoothed[index] >= ShortSearch.leastStep * height }
    guard let first = stretch.first(where: isHigh), let last = stretch.last(where: isHigh) else { return nil }
    let plain = first..<last + 1
    guard plain.count >= policy.persistence, Quantile.median(Array(raw[plain])) ?? 0 >= policy.detectionHolding else {
      return nil
    }
    // One side of an edge, and the other beyond the buckets that smoothing mixes.
    let width = 2 * reach + 1
    let all = smoothed.indices
    func level(_ range: Range<Int>) -> Double? { Quantile.median(Array(smoothed[range.clamped(to: all)])) }
    let steps = [
      (level(first..<min(plain.upperBound, first + width)), level(first - 2 * width..<first - reach)),
      (level(max(first, plain.upperBound - width)..<plain.upperBound), level(last + 1 + reach..<last + 1 + 2 * width)),
    ]
    let isSudden = steps.contains { inside, outside in
      guard let inside, let outside else { return false }
      return inside - outside >= ShortSearch.leastStep * height
    }
    return isSudden ? plain : nil
  }

  private func around(_ index: Int, within all: Range<Int>) -> Range<Int> {
    (index - reach..<index + reach + 1).clamped(to: all)
  }
}
