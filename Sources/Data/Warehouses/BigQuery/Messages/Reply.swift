/// What came of sending a request.
public enum Reply: Hashable, Sendable {
  /// The service answered.
  case answer(HTTPResponse)
  /// It did not.
  case fault(TransportFault)
}
