import JSON
import Warehouses

/// An exchange played against prepared replies.
struct Play<Dialogue: Exchange> {
  /// The requests sent, in order.
  private(set) var requests: [Request] = []
  /// Milliseconds of each pause.
  private(set) var pauses: [Int] = []
  /// Number of requests for a new token.
  private(set) var renewals = 0
  /// Its outcome; nil if the replies ended first.
  private(set) var outcome: Dialogue.Outcome?
  private(set) var error: BigQueryError?

  init(_ exchange: Dialogue, _ replies: Reply...) {
    self.init(exchange, replies)
  }

  init(_ exchange: Dialogue, _ replies: [Reply]) {
    var exchange = exchange
    for reply in replies {
      requests.append(exchange.request)
      do throws(BigQueryError) {
        switch try exchange.take(reply, chance: 1) {
        case .next: break
        case .pause(let milliseconds): pauses.append(milliseconds)
        case .renew: renewals += 1
        case .done(let outcome):
          self.outcome = outcome
          return
        }
      } catch {
        self.error = error
        return
      }
    }
  }
}

extension Reply {
  /// An answer with `status`.
  static func status(_ status: Int, _ fields: [String: String] = [:], _ body: JSON? = nil) -> Reply {
    .answer(HTTPResponse(status: status, fields: fields, body: body))
  }

  /// A refusal in Google's format.
  static func refusal(_ status: Int, _ reason: String, _ message: String = "why") -> Reply {
    .status(
      status, [:],
      ["error": ["code": .whole(status), "message": .text(message), "errors": [["reason": .text(reason)]]]])
  }

  /// A broken connection.
  static let cut = Reply.fault(TransportFault(.cut, "Connection reset by peer"))
}
