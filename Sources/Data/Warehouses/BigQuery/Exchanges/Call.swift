/// A request that can be repeated, and its answer.
public struct Call: Exchange {
  /// The request.
  public let request: Request
  private let statuses: Set<Int>
  private var judge: Judge

  /// The call of `request` on behalf of `place`. Answers with one of `statuses` are not errors.
  public init(_ request: Request, for place: String, taking statuses: Set<Int> = [], patience: Patience) {
    self.request = request
    self.statuses = statuses
    judge = Judge(place: place, patience: patience)
  }

  /// Processes the reply.
  public mutating func take(_ reply: Reply, chance: Double) throws(BigQueryError) -> Turn<HTTPResponse> {
    switch try judge.judge(reply, taking: statuses, chance: chance) {
    case .taken(let answer): .done(answer)
    case .pause(let milliseconds): .pause(milliseconds: milliseconds)
    case .renew: .renew
    }
  }
}
