/// Tells what is to be made of replies: taken, tried again, or given up.
struct Judge: Hashable, Sendable {
  /// What a reply comes to.
  enum Verdict {
    case taken(HTTPResponse)
    case pause(milliseconds: Int)
    case renew
  }

  /// What was being worked on, for messages.
  let place: String
  let patience: Patience
  /// Failures since the last progress.
  private(set) var failures = 0
  private var hasRenewed = false

  init(place: String, patience: Patience) {
    self.place = place
    self.patience = patience
  }

  /// Judges `reply`; answers with one of `statuses` are taken as they are, like those that grant the request.
  mutating func judge(_ reply: Reply, taking statuses: Set<Int> = [], chance: Double) throws(BigQueryError) -> Verdict {
    switch reply {
    case .answer(let answer):
      if (200..<300).contains(answer.status) || statuses.contains(answer.status) { return .taken(answer) }
      let refusal = Refusal(answer)
      // An hour-long upload outlives its token, so one that was taken for a while may be renewed again.
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

  /// Counts a failure, and tells the milliseconds to wait before the next attempt; throws where there is none.
  mutating func pause(
    orFail fault: BigQueryError.Fault, asked: Int? = nil, chance: Double
  ) throws(BigQueryError) -> Int {
    failures += 1
    guard failures < patience.attempts else { throw BigQueryError(fault, at: place) }
    return patience.pause(after: failures, asked: asked, chance: chance)
  }

  /// Notes that something was achieved: patience begins anew.
  mutating func progressed() {
    failures = 0
    hasRenewed = false
  }
}
