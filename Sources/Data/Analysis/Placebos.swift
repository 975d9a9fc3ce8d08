import Datasets
import Statistics
import Time

/// The errors of an impact estimate where there was no incident: one error for every window of normal buckets with the length of the window
/// in question.
///
/// Each expectation is computed as for the window in question: if that rests on other days of the same kind because of missing weeks, so do
/// the placebos, and only windows on such days count, if there are enough. Errors are divided by the uncertainty of their expectation, so
/// that windows with three and with five other weeks are comparable.
///
/// The spread of these errors is the uncertainty of the estimate. The error of a sum is measured as a whole: the bounds of single buckets
/// do not add up to the bounds of their sum.
///
/// Placebos overlap, so they are not independent: no p is below the share of the window in normal time. If this share is at least 1 − level
/// (a twentieth for 95 %), the placebos cannot reject anything, and there is no interval: p and interval are one test.
///
/// - Source: classes and scaled errors: Vovk, Gammerman & Shafer (2005), https://doi.org/10.1007/b106715, section 4.5; Lei et al. (2018),
///   section 5.2. Placebo tests: Abadie, Diamond & Hainmueller (2010), https://doi.org/10.1198/jasa.2009.ap08746; as intervals of any
///   distribution: Lei et al. (2018), https://doi.org/10.1080/01621459.2017.1307116.
struct Placebos {
  /// The share of values that a window needs to count.
  private static let leastShareOfValues = 0.5
  /// The smallest number of windows of one kind of day: fewer do not give a 95 % interval.
  private static let leastOfOneKind = 40

  /// A window without an incident.
  private struct Placebo {
    let error: Double
    let firstWeek: Int
    let lastWeek: Int
  }

  /// Sorted by error, least first.
  private let placebos: [Placebo]
  /// The lower bound of p, because overlapping windows are not independent.
  private let leastPValue: Double

  /// The properties that a window shares with its placebos.
  struct Shape: Hashable {
    let length: Int
    /// The sides that give the level.
    let basis: Impact.Basis
    /// The rule of each bucket's baseline, and whether it lies on a weekend; nil if all rules are the best one.
    let weak: Weak?

    struct Weak: Hashable {
      let rules: [Expectation.Rule]
      let isWeekend: [Bool]
    }
  }

  /// Computes the errors of all windows of this shape.
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

  /// The starts on days of the same kind, if the shape requires it and there are enough for an interval; otherwise all.
  private static func ofOneKind(_ starts: [Int], as shape: Shape, on timeline: Timeline) -> [Int] {
    guard let weak = shape.weak else { return starts }
    let isWeekend = timeline.cells.isWeekend
    let alike = starts.filter { start in
      weak.isWeekend.indices.allSatisfy { isWeekend[start + $0] == weak.isWeekend[$0] }
    }
    return alike.count >= leastOfOneKind ? alike : starts
  }

  var count: Int { placebos.count }

  /// Number of windows that fit into normal time without overlap.
  var separateCount: Int { placebos.isEmpty ? 0 : min(count, Int((1 / leastPValue).rounded(.down))) }

  /// The range that contains a further error with probability `level`, always including 0; nil with too few windows.
  func interval(level: Double) -> (low: Double, high: Double)? {
    guard Conformal.isRejected(leastPValue, level: level) else { return nil }
    return Conformal.interval(level: level, placebos: placebos.map(\.error))
  }

  /// Twice the share of windows, including the one in question, at least as extreme on the side of an error; nil without any.
  ///
  /// Never below the share of the window in the period, because overlapping windows are not independent.
  func pValue(of error: Double) -> Double? {
    guard !placebos.isEmpty, error.isFinite else { return nil }
    return max(leastPValue, Conformal.pValue(observed: error, placebos: placebos.map(\.error)))
  }

  /// The share of windows inside the interval from windows of other calendar weeks; nil with too few.
  ///
  /// - Complexity: O(n × weeks).
  func coverage(level: Double) -> Double? {
    var groups: [Int: [Placebo]] = [:]
    for placebo in placebos { groups[placebo.firstWeek, default: []].append(placebo) }
    var inside = 0
    var judged = 0
    for (firstWeek, group) in groups.sorted(by: { $0.key < $1.key }) {
      // Windows of one length that start in the same week end in one of two neighbouring weeks.
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

  /// The distance between starts that leaves at most `limit` of them, at all hours of the week.
  static func spacing(of count: Int, limit: Int, week: Int) -> Int {
    var spacing = max(1, (count + limit - 1) / max(1, limit))
    while spacing > 1, greatestCommonDivisor(spacing, max(1, week)) > 1 { spacing += 1 }
    return spacing
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
  }
}
