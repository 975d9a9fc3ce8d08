/// A known root cause, and its rank in a ranking.
struct RankedCase {
  let name: String
  /// The true cause's rank, from 1; nil if it is not in the ranking.
  let rank: Int?
  /// Number of candidates.
  let candidates: Int

  /// Whether the true cause is among the first `k`.
  func isAmong(first k: Int) -> Bool { rank.map { $0 <= k } ?? false }
  /// Mean of AC@1…AC@5 of this case.
  var averageOf5: Double { Double((1...5).count { isAmong(first: $0) }) / 5 }
  /// The expected AC@k of a random order.
  func chance(ofFirst k: Int) -> Double { candidates > 0 ? min(1, Double(k) / Double(candidates)) : 0 }
}
