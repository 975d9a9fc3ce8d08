/// Ranks of values.
public enum Ranks {
  /// The rank of each value, from 1; ties share their mean rank, and `nan` stays `nan`.
  ///
  /// - Complexity: O(n log n).
  public static func average(of values: [Double]) -> [Double] {
    let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: .nan, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let shared = Double(start + 1 + end) / 2
      for place in start..<end { ranks[order[place]] = shared }
      start = end
    }
    return ranks
  }
}
