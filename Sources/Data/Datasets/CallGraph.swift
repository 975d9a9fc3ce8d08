/// The dependencies between services.
public struct CallGraph: Hashable, Sendable {
  /// A dependency of one service on another.
  public struct Call: Hashable, Comparable, Sendable {
    /// The service that sends the request.
    public let caller: String
    /// The service that answers it.
    public let callee: String

    /// `caller` calls `callee`.
    public init(caller: String, callee: String) {
      self.caller = caller
      self.callee = callee
    }

    /// By caller, then by callee.
    public static func < (left: Call, right: Call) -> Bool {
      (left.caller, left.callee) < (right.caller, right.callee)
    }
  }

  /// All calls, sorted and without duplicates.
  public let calls: [Call]

  /// The graph of `calls`, in any order and with repetitions.
  public init(_ calls: [Call]) {
    self.calls = Set(calls).sorted()
  }

  /// The services that `service` calls, sorted.
  public func callees(of service: String) -> [String] {
    calls.filter { $0.caller == service }.map(\.callee)
  }

  /// The services that call `service`, sorted.
  public func callers(of service: String) -> [String] {
    calls.filter { $0.callee == service }.map(\.caller)
  }
}
