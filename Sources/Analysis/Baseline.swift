import Datasets
import Statistics

/// What each bucket of a series usually holds: the median of the same time of the week in other weeks.
///
/// A bucket never counts for itself, nor do its neighbours of the same week, nor any incident and its guard band. Where
/// fewer than three other weeks have a value, the same time of day on other days counts, weekdays and weekend apart;
/// where these are too few as well, the median of all other normal values.
struct Baseline {
  /// The usual value; `nan` where nothing can be said.
  let values: [Double]
  /// From which other values each came.
  let rules: [Expectation.Rule]

  /// - Complexity: O(n log n) for n buckets.
  init(of values: [Double], on timeline: Timeline, minimumCount: Int) {
    let cells = timeline.cells
    let buckets = Array(values.indices)
    let everything = [Int](repeating: 0, count: values.count)
    let steps: [(rule: Expectation.Rule, cell: [Int], group: [Int])] = [
      (.hourOfWeek, cells.ofWeek, cells.week), (.hourOfDay, cells.ofDay, cells.day), (.level, everything, buckets),
    ]
    var baseline = [Double](repeating: .nan, count: values.count)
    var rules = [Expectation.Rule](repeating: .none, count: values.count)
    for step in steps where rules.contains(.none) {
      let medians = Baseline.mediansOfOthers(
        values, counting: timeline.isNormal, cell: step.cell, group: step.group, minimumCount: minimumCount)
      for index in buckets where rules[index] == .none && !medians[index].isNaN {
        baseline[index] = medians[index]
        rules[index] = step.rule
      }
    }
    self.values = baseline
    self.rules = rules
  }

  /// For each bucket the median of the values in its cell that belong to other groups; `nan` where fewer than
  /// `minimumCount` other groups have a value.
  ///
  /// Only buckets that `isCounted` marks, and that have a value, count. Groups rise with time.
  static func mediansOfOthers(
    _ values: [Double], counting isCounted: [Bool], cell: [Int], group: [Int], minimumCount: Int
  ) -> [Double] {
    var members = [[Int]](repeating: [], count: (cell.max() ?? -1) + 1)
    for index in values.indices { members[cell[index]].append(index) }
    var medians = [Double](repeating: .nan, count: values.count)
    for buckets in members where !buckets.isEmpty {
      let counted = buckets.filter { isCounted[$0] && values[$0].isFinite }
      let sorted = counted.sorted { (values[$0], $0) < (values[$1], $1) }
      var ranks: [Int: [Int]] = [:]
      for (rank, index) in sorted.enumerated() { ranks[group[index], default: []].append(rank) }
      var known: (group: Int, median: Double)?
      for index in buckets {
        if known?.group != group[index] {
          let own = ranks[group[index]] ?? []
          let others = ranks.count - (own.isEmpty ? 0 : 1)
          let isEnough = others >= minimumCount
          known = (group[index], isEnough ? median(of: sorted.count, without: own) { values[sorted[$0]] } : .nan)
        }
        medians[index] = known?.median ?? .nan
      }
    }
    return medians
  }

  /// The median of `count` sorted values without those at the ascending `ranks`; `nan` where none is left.
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
