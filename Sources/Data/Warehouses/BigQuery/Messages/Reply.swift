/// The result of sending a request.
public enum Reply: Hashable, Sendable {
  /// The service answered.
  case answer(HTTPResponse)
  /// No answer arrived.
  case fault(TransportFault)
}
