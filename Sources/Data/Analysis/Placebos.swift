import Datasets
import Statistics
import Time

/// What the estimate of an impact gives where there was no incident: one error for every window of normal buckets that
/// is as long as the one in question.
///
/// The expectation of each is made as the one in question was: where that rests on other days of the same kind, for want of
/// other weeks, theirs does as well, and only windows on such days count, if these are enough. Errors are divided by the
/// doubt of what they rest on, so that a window with three other weeks and one with five are told in one measure.
///
/// The spread of these errors is the uncertainty of the estimate. The error of a sum is taken as a whole: adding up the
/// bounds of single buckets would not give the bounds of their sum.
///
/// Placebos overlap, and so many of them are not so many independent ones: no p is below the share of the window in normal
/// time. Where that share is no less than 1 − level (a twentieth for 95 %), the placebos cannot tell anything from chance,
/// and there is no interval: p and interval are one test.
///
/// - Source: classes and scaled errors: Vovk, Gammerman & Shafer (2005), https://doi.org/10.1007/b106715, section 4.5; Lei et al.
///   (2018), section 5.2. Placebo tests: Abadie, Diamond & Hainmueller (2010), https://doi.org/10.1198/jasa.2009.ap08746; as intervals
///   of any distribution: Lei et al. (2018), https://doi.org/10.1080/01621459.2017.1307116.
struct Placebos {
  /// A window must have this share of its values to count.
  private static let leastShareOfValues = 0.5
  /// Fewest windows of one kind of day: below, a 95 % interval cannot be had of them.
  private static let leastOfOneKind = 40

  /// One window without an incident.
  private struct Placebo {
    let error: Double
    let firstWeek: Int
    let lastWeek: Int
  }

  /// By error, least first.
  private let placebos: [Placebo]
  /// Windows tell each other apart only as far as they do not overlap: no p below this.
  private let leastPValue: Double

  /// What a window and its placebos have in common.
  struct Shape: Hashable {
    /// Number of buckets.
    let length: Int
    /// From which sides the level is taken.
    let basis: Impact.Basis
    /// The rule of each bucket's baseline, and whether it lies on a weekend; nil where all rules are the best.
    let weak: Weak?

    struct Weak: Hashable {
      let rules: [Expectation.Rule]
      let isWeekend: [Bool]
    }
  }

  /// The errors of all windows of this shape.
  ///
  /// - Complexity: O(n log n + n × length) for n buckets.
  init(of counterfactual: Counterfactual, shape: Shape, limit: Int) {
    let timeline = counterfactual.timeline
    let length = shape.length
    let last = timeline.grid.count - length
    let starts = length > 0 && last >= 0 ? Array(0...last) : []
    let normal = starts.filter { timeline.isNormal(throughout: $0..<$0 + length) }
    let admissible = Placebos.ofOneKind(normal, as: shape, on: timeline)
    let expectations = WindowExpectations(of: counterfactual, shape: shape)
    let spacing = Placebos.spacing(of: admissible.count, limit: limit, week: 7 * 86_400 / timeline.grid.step)
    var placebos: [Placebo] = []
    for place in stride(from: 0, to: admissible.count, by: spacing) {
      let window = admissible[place]..<admissible[place] + length
      guard let found = expectations.of(window), Double(found.count) >= Placebos.leastShareOfValues * Double(length)
      else { continue }
      let error = (found.actual - found.expected) / found.scale
      guard error.isFinite else { continue }
      placebos.append(
        Placebo(
          error: error, firstWeek: timeline.cells.week[window.lowerBound],
          lastWeek: timeline.cells.week[window.upperBound - 1]))
    }
    self.placebos = placebos.sorted { $0.error < $1.error }
    leastPValue = admissible.isEmpty ? 1 : min(1, Double(length) / Double(admissible.count + length - 1))
  }

  /// The starts on days of the same kind, where the shape asks for that and there are enough for an interval; else all.
  private static func ofOneKind(_ starts: [Int], as shape: Shape, on timeline: Timeline) -> [Int] {
    guard let weak = shape.weak else { return starts }
    let isWeekend = timeline.cells.isWeekend
    let alike = starts.filter { start in
      weak.isWeekend.indices.allSatisfy { isWeekend[start + $0] == weak.isWeekend[$0] }
    }
    return alike.count >= leastOfOneKind ? alike : starts
  }

  /// Number of windows.
  var count: Int { placebos.count }

  /// Number of windows that fit into normal time side by side.
  var separateCount: Int { placebos.isEmpty ? 0 : min(count, Int((1 / leastPValue).rounded(.down))) }

  /// The range of errors that holds a further one with probability `level`, 0 always among them; nil with too few windows.
  func interval(level: Double) -> (low: Double, high: Double)? {
    guard Conformal.isRejected(leastPValue, level: level) else { return nil }
    return Conformal.interval(level: level, placebos: placebos.map(\.error))
  }

  /// Twice the share of windows at least as extreme on the side of an error, counting the one in question; nil without any.
  ///
  /// Never below the share of the window in the period, since overlapping windows are not so many independent ones.
  func pValue(of error: Double) -> Double? {
    guard !placebos.isEmpty, error.isFinite else { return nil }
    return max(leastPValue, Conformal.pValue(observed: error, placebos: placebos.map(\.error)))
  }

  /// The share of windows that lie inside of the interval which windows of other calendar weeks give; nil with too few.
  ///
  /// - Complexity: O(n × weeks).
  func coverage(level: Double) -> Double? {
    var groups: [Int: [Placebo]] = [:]
    for placebo in placebos { groups[placebo.firstWeek, default: []].append(placebo) }
    var inside = 0
    var judged = 0
    for (firstWeek, group) in groups.sorted(by: { $0.key < $1.key }) {
      // Windows of one length begin in a week and end in one of two neighbouring weeks.
      for lastWeek in Set(group.map(\.lastWeek)).sorted() {
        let others = placebos.filter { $0.lastWeek < firstWeek || $0.firstWeek > lastWeek }
        guard let interval = Conformal.interval(level: level, placebos: others.map(\.error)) else { continue }
        for placebo in group where placebo.lastWeek == lastWeek {
          judged += 1
          if interval.low <= placebo.error, placebo.error <= interval.high { inside += 1 }
        }
      }
    }
    return judged > 0 ? Double(inside) / Double(judged) : nil
  }

  /// By how many places starts must lie apart, so that at most `limit` are left, at all hours of the week.
  static func spacing(of count: Int, limit: Int, week: Int) -> Int {
    var spacing = max(1, (count + limit - 1) / max(1, limit))
    while spacing > 1, greatestCommonDivisor(spacing, max(1, week)) > 1 { spacing += 1 }
    return spacing
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }
}
