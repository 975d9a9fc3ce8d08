internal import JSON
internal import Text

/// Runs a query and waits for its first page, or fetches another page.
public struct QueryExchange: Exchange {
  /// The next request to send.
  public private(set) var request: Request
  private let destination: Destination
  private var judge: Judge
  private var waited = 0
  private var received = 0
  private var pause: Int

  /// Runs the query in `request`, created by `destination`, on behalf of `place`.
  public init(_ request: Request, of destination: Destination, for place: String, patience: Patience) {
    self.request = request
    self.destination = destination
    judge = Judge(place: place, patience: patience)
    pause = max(1, patience.firstPause / 4)
  }

  /// Fetches the page after `page`; nil if it is the last one.
  public init?(after page: QueryPage, of destination: Destination, for place: String, patience: Patience) {
    guard let token = page.next else { return nil }
    self.init(
      destination.page(token, ofQuery: page.job, in: page.location), of: destination, for: place, patience: patience)
  }

  /// Processes the reply.
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
      // The service itself waits before it answers, so a short pause suffices here.
      request = destination.page(nil, ofQuery: job, in: reference["location"]?.string)
      waited += pause
      return .pause(milliseconds: pause)
    }
  }
}

extension HTTPResponse {
  /// Bytes that a query would read, from the answer to a dry run; nil if unknown.
  public var bytesToRead: Int? { body?["totalBytesProcessed"]?.integer }
}
