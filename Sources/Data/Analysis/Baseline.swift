import Datasets
import Statistics
import Time

/// The usual value of each bucket: the median of the same time of the week in other weeks.
///
/// A bucket never contributes to its own baseline, nor do its neighbours in the same week, nor any incident with its guard band. With fewer
/// than three other weeks, the same time of day on other days is used, separately for weekdays and weekends; with too few of these as well,
/// the median of all other normal values.
struct Baseline {
  /// The usual value; `nan` if unknown.
  let values: [Double]
  /// The rule that gave each value.
  let rules: [Expectation.Rule]
  /// The number of other weeks, days or buckets behind each value.
  let counts: [Int]

  /// The medians of other groups for each bucket, with their counts.
  private struct Medians {
    var values: [Double]
    var counts: [Int]
  }

  /// - Complexity: O(n log n) for n buckets.
  init(of values: [Double], on timeline: Timeline, minimumCount: Int) {
    var baseline = Medians(
      values: [Double](repeating: .nan, count: values.count), counts: [Int](repeating: 0, count: values.count))
    var rules = [Expectation.Rule](repeating: .none, count: values.count)
    for rule in Expectation.Rule.allCases where rule != .none && rules.contains(.none) {
      let medians = Baseline.medians(of: values, by: rule, on: timeline, minimumCount: minimumCount)
      for index in values.indices where rules[index] == .none && !medians.values[index].isNaN {
        baseline.values[index] = medians.values[index]
        baseline.counts[index] = medians.counts[index]
        rules[index] = rule
      }
    }
    self.init(values: baseline.values, rules: rules, counts: baseline.counts)
  }

  /// Creates a baseline that uses only `rule`, even where a better rule is available; `nan` where the rule gives no value.
  init(of values: [Double], by rule: Expectation.Rule, on timeline: Timeline, minimumCount: Int) {
    let medians = Baseline.medians(of: values, by: rule, on: timeline, minimumCount: minimumCount)
    self.init(
      values: medians.values, rules: medians.values.map { $0.isNaN ? .none : rule }, counts: medians.counts)
  }

  private init(values: [Double], rules: [Expectation.Rule], counts: [Int]) {
    self.values = values
    self.rules = rules
    self.counts = counts
  }

  private static func medians(
    of values: [Double], by rule: Expectation.Rule, on timeline: Timeline, minimumCount: Int
  ) -> Medians {
    let cells = timeline.cells
    let (cell, group): ([Int], [Int]) =
      switch rule {
      case .hourOfWeek: (cells.ofWeek, cells.week)
      case .hourOfDay: (cells.ofDay, cells.day)
      case .level, .none: ([Int](repeating: 0, count: values.count), Array(values.indices))
      }
    return mediansOfOthers(
      values, counting: timeline.isNormal, cell: cell, group: group, minimumCount: minimumCount)
  }

  /// For each bucket, the median of the values in its cell that belong to other groups, and the number of these groups; `nan` with fewer
  /// than `minimumCount` other groups.
  ///
  /// Only buckets marked by `isCounted` that have a value count. Group numbers increase with time.
  private static func mediansOfOthers(
    _ values: [Double], counting isCounted: [Bool], cell: [Int], group: [Int], minimumCount: Int
  ) -> Medians {
    var members = [[Int]](repeating: [], count: (cell.max() ?? -1) + 1)
    for index in values.indices { members[cell[index]].append(index) }
    var medians = Medians(
      values: [Double](repeating: .nan, count: values.count), counts: [Int](repeating: 0, count: values.count))
    for buckets in members where !buckets.isEmpty {
      let counted = buckets.filter { isCounted[$0] && values[$0].isFinite }
      let sorted = counted.sorted { (values[$0], $0) < (values[$1], $1) }
      var ranks: [Int: [Int]] = [:]
      for (rank, index) in sorted.enumerated() { ranks[group[index], default: []].append(rank) }
      var known: (group: Int, count: Int, median: Double)?
      for index in buckets {
        if known?.group != group[index] {
          let own = ranks[group[index]] ?? []
          let others = ranks.count - (own.isEmpty ? 0 : 1)
          let isEnough = others >= minimumCount
          let median = isEnough ? median(of: sorted.count, without: own) { values[sorted[$0]] } : .nan
          known = (group[index], others, median)
        }
        medians.values[index] = known?.median ?? .nan
        medians.counts[index] = known?.count ?? 0
      }
    }
    return medians
  }

  /// The median of `count` sorted values without those at the ascending `ranks`; `nan` if none is left.
  private static func median(of count: Int, without ranks: [Int], value: (Int) -> Double) -> Double {
    let rest = count - ranks.count
    guard rest > 0 else { return .nan }
    func remaining(_ place: Int) -> Double {
      var index = place
      for rank in ranks {
        if rank > index { break }
        index += 1
      }
      return value(index)
    }
    let (low, high) = (remaining((rest - 1) / 2), remaining(rest / 2))
    return low == high ? low : low / 2 + high / 2
  }
}
