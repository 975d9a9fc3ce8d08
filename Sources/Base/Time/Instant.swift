/// A moment on the UTC time line, in whole seconds since 1970-01-01T00:00:00Z.
///
/// Buckets are a minute or longer, so seconds suffice. Leap seconds are ignored, as in POSIX time.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the Unix epoch; negative before 1970.
  public let unixSeconds: Int

  /// The moment `unixSeconds` seconds after the Unix epoch.
  public init(unixSeconds: Int) {
    self.unixSeconds = unixSeconds
  }

  /// Earlier before later.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.unixSeconds < right.unixSeconds
  }

  /// The moment `seconds` later, or earlier if negative.
  public func advanced(by seconds: Int) -> Instant {
    Instant(unixSeconds: unixSeconds + seconds)
  }

  /// Seconds from this moment until `other`; negative if `other` is earlier.
  public func seconds(until other: Instant) -> Int {
    other.unixSeconds - unixSeconds
  }
}
