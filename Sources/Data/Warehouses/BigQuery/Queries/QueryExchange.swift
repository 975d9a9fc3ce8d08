internal import JSON
internal import Text

/// Asks a query and waits for its first page, or fetches another page.
public struct QueryExchange: Exchange {
  /// What is to be sent next.
  public private(set) var request: Request
  private let destination: Destination
  private var judge: Judge
  private var waited = 0
  private var received = 0
  private var pause: Int

  /// Asks what `request` holds, which `destination` made; for what `place` says.
  public init(_ request: Request, of destination: Destination, for place: String, patience: Patience) {
    self.request = request
    self.destination = destination
    judge = Judge(place: place, patience: patience)
    pause = max(1, patience.firstPause / 4)
  }

  /// Fetches what follows `page`; nil where nothing does.
  public init?(after page: QueryPage, of destination: Destination, for place: String, patience: Patience) {
    guard let token = page.next else { return nil }
    self.init(
      destination.page(token, ofQuery: page.job, in: page.location), of: destination, for: place, patience: patience)
  }

  /// Takes the reply.
  public mutating func take(_ reply: Reply, chance: Double) throws(BigQueryError) -> Turn<QueryPage> {
    switch try judge.judge(reply, chance: chance) {
    case .pause(let milliseconds): return .pause(milliseconds: milliseconds)
    case .renew: return .renew
    case .taken(let answer):
      judge.progressed()
      received += answer.byteCount
      if let page = QueryPage(answer.body, byteCount: received) { return .done(page) }
      guard answer.body?["jobComplete"]?.truth == false, let reference = answer.body?["jobReference"],
        let job = reference["jobId"]?.string
      else { throw BigQueryError(.malformedAnswer("not an answer to a query"), at: judge.place) }
      guard waited < judge.patience.longestWait else {
        throw BigQueryError(.stillRunning(seconds: waited / 1000), at: judge.place)
      }
      // The service itself waits before it answers, so there is no need to wait long here.
      request = destination.page(nil, ofQuery: job, in: reference["location"]?.string)
      waited += pause
      return .pause(milliseconds: pause)
    }
  }
}

extension HTTPResponse {
  /// Bytes that a query would read, as the answer to a trial says; nil where it does not.
  public var bytesToRead: Int? { body?["totalBytesProcessed"]?.integer }
}
