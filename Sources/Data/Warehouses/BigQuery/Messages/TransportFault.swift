/// Why a request brought no answer.
public struct TransportFault: Hashable, Sendable {
  /// What happened on the way.
  public enum Kind: Hashable, Sendable {
    /// The name of the host is not known.
    case unresolved
    /// Nothing answers there.
    case unreachable
    /// The connection is not encrypted as it should be, or the other side cannot prove who it is.
    case untrusted
    /// It took too long.
    case timedOut
    /// The connection broke.
    case cut
    /// The answer has more bytes than any should have.
    case tooLarge
    /// Something else.
    case other
  }

  /// What happened.
  public let kind: Kind
  /// What the network library says of it, in a line.
  public let explanation: String

  /// A fault.
  public init(_ kind: Kind, _ explanation: String) {
    self.kind = kind
    self.explanation = explanation
  }

  /// Whether it may go better another time.
  var isPassing: Bool {
    switch kind {
    case .unresolved, .unreachable, .timedOut, .cut: true
    case .untrusted, .tooLarge, .other: false
    }
  }
}
