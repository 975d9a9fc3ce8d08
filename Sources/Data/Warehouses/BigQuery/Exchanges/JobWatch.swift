/// Waits until a job is done.
public struct JobWatch: Exchange {
  /// The request for the job.
  public let request: Request
  private var judge: Judge
  private var pause: Int
  private var waited = 0

  /// Maximum time between two polls, in milliseconds.
  private static let longestPause = 10_000

  /// Waits for the job that `request` asks for, on behalf of `place`.
  public init(_ request: Request, for place: String, patience: Patience) {
    self.request = request
    judge = Judge(place: place, patience: patience)
    pause = max(1, patience.firstPause / 2)
  }

  /// Processes the reply. A failed job is also done.
  public mutating func take(_ reply: Reply, chance: Double) throws(BigQueryError) -> Turn<Job> {
    switch try judge.judge(reply, chance: chance) {
    case .pause(let milliseconds): return .pause(milliseconds: milliseconds)
    case .renew: return .renew
    case .taken(let answer):
      guard let job = Job(answer.body) else {
        throw BigQueryError(.malformedAnswer("no job description"), at: judge.place)
      }
      judge.progressed()
      if job.state == .done { return .done(job) }
      guard waited < judge.patience.longestWait else {
        throw BigQueryError(.stillRunning(seconds: waited / 1000), at: judge.place)
      }
      defer { pause = min(Self.longestPause, pause * 3 / 2 + 1) }
      waited += pause
      return .pause(milliseconds: pause)
    }
  }
}
