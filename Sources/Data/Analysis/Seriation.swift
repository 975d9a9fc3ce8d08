import Datasets
import Time

/// Orders series so that similar ones are adjacent.
enum Seriation {
  /// The order of `keys` for a matrix of `pairs`: a chain that starts with the most similar pair and grows at the end with the most similar
  /// remaining series. The order of `keys` decides ties.
  ///
  /// Similarity is a large rank coefficient in normal buckets, adjusted for the normal week.
  ///
  /// - Complexity: O(s²) for s series, after O(p) for p pairs.
  /// - Source: nearest-neighbour chains: Liiv (2010), section 3, https://doi.org/10.1002/sam.10071.
  static func order(of keys: [SeriesKey], by pairs: [PairCorrelation]) -> [SeriesKey] {
    guard keys.count > 2 else { return keys }
    let place = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var likeness = [[Double]](repeating: Array(repeating: 0, count: keys.count), count: keys.count)
    for pair in pairs where pair.scope == .normal && pair.values == .adjusted && pair.method == .spearman {
      guard let first = place[pair.first], let second = place[pair.second] else { continue }
      likeness[first][second] = pair.r
      likeness[second][first] = pair.r
    }
    var start = (0, 1)
    for first in keys.indices {
      for second in keys.indices where second > first && likeness[first][second] > likeness[start.0][start.1] {
        start = (first, second)
      }
    }
    var chain = [start.0, start.1]
    var left = keys.indices.filter { $0 != start.0 && $0 != start.1 }
    while !left.isEmpty {
      let (head, tail) = (chain[0], chain[chain.count - 1])
      var best = (place: 0, likeness: -Double.infinity, isHead: false)
      for (place, candidate) in left.enumerated() {
        if likeness[tail][candidate] > best.likeness { best = (place, likeness[tail][candidate], false) }
        if likeness[head][candidate] > best.likeness { best = (place, likeness[head][candidate], true) }
      }
      let next = left.remove(at: best.place)
      if best.isHead { chain.insert(next, at: 0) } else { chain.append(next) }
    }
    return chain.map { keys[$0] }
  }
}
