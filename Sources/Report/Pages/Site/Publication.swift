public import Time

/// Where and as of when a report is published, for what other sites and search engines are told.
public struct Publication: Hashable, Sendable {
  /// The site's folder on the web.
  public let address: SiteAddress
  /// The date that the report's files bear.
  public let date: Instant

  /// The publication of a report of `date` at `address`.
  public init(at address: SiteAddress, date: Instant) {
    self.address = address
    self.date = date
  }
}
