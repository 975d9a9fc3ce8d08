/// A reference of a file to another resource.
struct Reference: Hashable, Sendable {
  /// The use of a reference by a browser.
  enum Use: Hashable, Sendable {
    /// Loaded with the page; `atOnce` unless it is only loaded when it comes into view.
    case resource(atOnce: Bool)
    /// Followed on request.
    case link
    /// Not used by a browser: informs other sites where the page is published.
    case publication
  }

  /// The address as written.
  let address: String
  let line: Int
  let use: Use
}
