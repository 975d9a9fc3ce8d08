/// Decides about replies: accept, retry or give up.
struct Judge: Hashable, Sendable {
  /// The decision about a reply.
  enum Verdict {
    case taken(HTTPResponse)
    case pause(milliseconds: Int)
    case renew
  }

  /// The object of the request, for messages.
  let place: String
  let patience: Patience
  /// Failures since the last progress.
  private(set) var failures = 0
  private var hasRenewed = false

  init(place: String, patience: Patience) {
    self.place = place
    self.patience = patience
  }

  /// Judges `reply`; answers with one of `statuses` are accepted like successful ones.
  mutating func judge(_ reply: Reply, taking statuses: Set<Int> = [], chance: Double) throws(BigQueryError) -> Verdict {
    switch reply {
    case .answer(let answer):
      if (200..<300).contains(answer.status) || statuses.contains(answer.status) { return .taken(answer) }
      let refusal = Refusal(answer)
      // An upload of an hour outlives its token, so a token that was accepted earlier may be renewed again.
      if answer.status == 401, !hasRenewed {
        hasRenewed = true
        return .renew
      }
      guard refusal.isPassing else { throw BigQueryError(refusal.fault, at: place) }
      return .pause(
        milliseconds: try pause(
          orFail: .exhausted(refusal.words, attempts: failures + 1), asked: refusal.retryAfter, chance: chance))
    case .fault(let fault):
      switch fault.kind {
      case .untrusted: throw BigQueryError(.untrusted(Line.of(fault.explanation)), at: place)
      case .tooLarge: throw BigQueryError(.malformedAnswer("too large"), at: place)
      default:
        let giveUp = BigQueryError.Fault.unreachable(Line.of(fault.explanation), attempts: failures + 1)
        guard fault.isPassing else { throw BigQueryError(giveUp, at: place) }
        return .pause(milliseconds: try pause(orFail: giveUp, chance: chance))
      }
    }
  }

  /// Counts a failure, and returns the milliseconds to wait before the next attempt; throws if no attempts are left.
  mutating func pause(
    orFail fault: BigQueryError.Fault, asked: Int? = nil, chance: Double
  ) throws(BigQueryError) -> Int {
    failures += 1
    guard failures < patience.attempts else { throw BigQueryError(fault, at: place) }
    return patience.pause(after: failures, asked: asked, chance: chance)
  }

  /// Resets the count of failures after progress.
  mutating func progressed() {
    failures = 0
    hasRenewed = false
  }
}
