internal import Text

/// Sends a file in parts, recovers from interruptions, and starts the job that loads it.
///
/// After an interruption it asks how many bytes were received, and continues there; if the service has forgotten the upload, it starts
/// over. The job has a fixed ID, so a repetition cannot start a second one.
public struct ResumableUpload: Exchange {
  /// The result of the upload.
  public enum Outcome: Hashable, Sendable {
    /// The job has started.
    case begun
    /// The job existed already.
    case known
  }

  private enum State: Hashable {
    case opening
    case sending(address: String, offset: Int)
    case asking(address: String)
  }

  /// Number of bytes of the file.
  public let total: Int
  /// Number of bytes received.
  public private(set) var arrived = 0

  private let opening: Request
  private let service: Service
  private let partLength: Int
  private var state = State.opening
  private var judge: Judge
  /// Number of times the service has forgotten the upload.
  private var restarts = 0

  /// The upload of a file of `total` bytes, started by the request `opening` to `service`, on behalf of `place`.
  public init(
    _ opening: Request, to service: Service, total: Int, partLength: Int = 32 * ContentRange.unit, for place: String,
    patience: Patience
  ) {
    precondition(total > 0, "a file without bytes is not sent")
    self.opening = opening
    self.service = service
    self.total = total
    self.partLength = partLength
    judge = Judge(place: place, patience: patience)
  }

  /// The next request to send.
  public var request: Request {
    switch state {
    case .opening: opening
    case .sending(let address, let offset):
      Request(
        .put, address,
        fields: [Request.Pair("Content-Range", ContentRange.text(part(from: offset), of: total))],
        body: .file(part(from: offset)))
    case .asking(let address):
      Request(
        .put, address, fields: [Request.Pair("Content-Range", ContentRange.question(of: total))], body: .empty)
    }
  }

  /// Processes the reply.
  public mutating func take(_ reply: Reply, chance: Double) throws(BigQueryError) -> Turn<Outcome> {
    switch try judge.judge(reply, taking: taken, chance: chance) {
    case .renew: return .renew
    case .pause(let milliseconds):
      // It is unknown whether the part was received.
      if case .sending(let address, _) = state { state = .asking(address: address) }
      return .pause(milliseconds: milliseconds)
    case .taken(let answer):
      if answer.status == 409 { return .done(.known) }
      switch state {
      case .opening: return try open(answer)
      case .sending(let address, let offset):
        return try go(on: answer, address: address, sent: part(from: offset).upperBound, isAsked: false, chance)
      case .asking(let address): return try go(on: answer, address: address, sent: total, isAsked: true, chance)
      }
    }
  }

  /// Statuses that are not errors in this state.
  private var taken: Set<Int> {
    if case .opening = state { return [409] }
    return [308, 404, 409, 410]
  }

  private func part(from offset: Int) -> Range<Int> {
    ContentRange.part(from: offset, of: total, length: partLength)
  }

  private mutating func open(_ answer: HTTPResponse) throws(BigQueryError) -> Turn<Outcome> {
    guard let location = answer.fields["location"], let address = service.address(redirectedTo: location) else {
      throw BigQueryError(.malformedAnswer("no BigQuery address for the upload"), at: judge.place)
    }
    state = .sending(address: address, offset: 0)
    arrived = 0
    return .next
  }

  /// Continues after the answer to a part that ends at `sent`, or to the query for received bytes.
  private mutating func go(
    on answer: HTTPResponse, address: String, sent: Int, isAsked: Bool, _ chance: Double
  ) throws(BigQueryError) -> Turn<Outcome> {
    switch answer.status {
    case 308:
      guard let count = ContentRange.arrived(answer.fields["range"]), count <= sent else {
        throw BigQueryError(.malformedAnswer("more bytes than were sent"), at: judge.place)
      }
      let isProgress = count > arrived
      arrived = count
      if isProgress { judge.progressed() }
      guard count < total else {
        // All bytes were received, but no job has started: the answer was lost, or is late.
        state = .asking(address: address)
        return try wait(or: "308: the job does not begin", chance)
      }
      state = .sending(address: address, offset: count)
      return isProgress || isAsked ? .next : try wait(or: "308: no more bytes arrive", chance)
    case 404, 410:
      state = .opening
      arrived = 0
      restarts += 1
      let words = "\(answer.status): the upload was forgotten"
      guard restarts < judge.patience.attempts else {
        throw BigQueryError(.exhausted(words, attempts: restarts), at: judge.place)
      }
      return try wait(or: words, chance)
    default:
      arrived = total
      return .done(.begun)
    }
  }

  /// A pause before the next attempt, if any attempts are left.
  private mutating func wait(or words: String, _ chance: Double) throws(BigQueryError) -> Turn<Outcome> {
    .pause(milliseconds: try judge.pause(orFail: .exhausted(words, attempts: judge.failures + 1), chance: chance))
  }
}
