/// One root cause that is known, and where a ranking put it.
struct RankedCase {
  let name: String
  /// The true cause's place in the ranking, from 1; nil where it is not in it.
  let rank: Int?
  /// Number of candidates.
  let candidates: Int

  /// Whether the true cause is among the first `k`.
  func isAmong(first k: Int) -> Bool { rank.map { $0 <= k } ?? false }
  /// Mean of AC@1…AC@5 of this case.
  var averageOf5: Double { Double((1...5).count { isAmong(first: $0) }) / 5 }
  /// What a random order would give for AC@k.
  func chance(ofFirst k: Int) -> Double { candidates > 0 ? min(1, Double(k) / Double(candidates)) : 0 }
}
