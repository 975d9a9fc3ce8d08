/// A place that a file names.
struct Reference: Hashable, Sendable {
  /// What a browser does with it.
  enum Use: Hashable, Sendable {
    /// Loads it with the page; `atOnce` where not only once it comes into view.
    case resource(atOnce: Bool)
    /// Goes there when asked to.
    case link
    /// Nothing: it tells other machines where the page is published.
    case publication
  }

  /// As it is written.
  let address: String
  let line: Int
  let use: Use
}
