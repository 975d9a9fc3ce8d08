/// Why a request received no answer.
public struct TransportFault: Hashable, Sendable {
  /// The kind of transport failure.
  public enum Kind: Hashable, Sendable {
    /// The host name cannot be resolved.
    case unresolved
    /// The host does not respond.
    case unreachable
    /// The connection is not properly encrypted, or the server's identity cannot be verified.
    case untrusted
    /// The request timed out.
    case timedOut
    /// The connection was closed early.
    case cut
    /// The answer exceeds the maximum size.
    case tooLarge
    /// Something else.
    case other
  }

  /// The kind of failure.
  public let kind: Kind
  /// The explanation of the network library, on one line.
  public let explanation: String

  /// A fault.
  public init(_ kind: Kind, _ explanation: String) {
    self.kind = kind
    self.explanation = explanation
  }

  /// Whether a later attempt may succeed.
  var isPassing: Bool {
    switch kind {
    case .unresolved, .unreachable, .timedOut, .cut: true
    case .untrusted, .tooLarge, .other: false
    }
  }
}
