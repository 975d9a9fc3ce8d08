/// Explains the anomalies of services by those of the services they call.
struct Explanations {
  /// The rank of a service.
  private struct Standing {
    /// The service's own score, or that of the service that explains it if that is lower.
    let score: Double
    /// Number of calls to the service that finally explains it; 0 for an unexplained service.
    let depth: Int
  }

  private let scores: [String: Double]
  private let standings: [String: Standing]

  /// A service is explained by those of its anomalous `callees` with a score of at least `share` of its own.
  init(of scores: [String: Double], callees: [String: [String]], share: Double) {
    var standings: [String: Standing] = [:]
    func standing(of service: String, asked: Set<String>) -> Standing {
      if let known = standings[service] { return known }
      let own = scores[service, default: 0]
      // Services in a call cycle cannot explain each other.
      let explaining = (callees[service] ?? []).filter {
        !asked.contains($0) && scores[$0, default: 0] >= share * own
      }
      let found = explaining.map { standing(of: $0, asked: asked.union([service])) }
      guard let strongest = found.max(by: { ($0.score, $1.depth) < ($1.score, $0.depth) }) else {
        return Standing(score: own, depth: 0)
      }
      return Standing(score: min(own, strongest.score), depth: strongest.depth + 1)
    }
    for service in scores.keys.sorted() { standings[service] = standing(of: service, asked: [service]) }
    self.scores = scores
    self.standings = standings
  }

  /// Whether `left` ranks before `right`: by score after explanation, then the explaining service before the explained one, then by own
  /// score, then by name.
  func precedes(_ left: String, _ right: String) -> Bool {
    guard let first = standings[left], let second = standings[right] else { return left < right }
    if first.score != second.score { return first.score > second.score }
    if first.depth != second.depth { return first.depth < second.depth }
    let (own, other) = (scores[left, default: 0], scores[right, default: 0])
    return own != other ? own > other : left < right
  }
}
