/// A time zone as a value: wall-clock time in one region, and its transitions.
///
/// The report uses one zone throughout. A zone is parsed from TZif bytes (RFC 8536), which the caller reads.
public struct Zone: Hashable, Sendable {
  /// An interval with a constant offset.
  public struct Period: Hashable, Sendable {
    /// First UTC second of the period.
    public let start: Instant
    /// Seconds east of Greenwich.
    public let offset: Int
    /// The abbreviation of its time, such as `CEST`.
    public let abbreviation: String

    /// A period that begins at `start`.
    public init(start: Instant, offset: Int, abbreviation: String) {
      self.start = start
      self.offset = offset
      self.abbreviation = abbreviation
    }
  }

  /// The possible instants of a civil time.
  public enum Resolution: Hashable, Sendable {
    /// The clocks showed it once.
    case unique(Instant)
    /// The clocks showed it twice, because they went back; the first occurrence is used.
    case ambiguous(first: Instant, second: Instant)
    /// The clocks never showed it, because they went forward; it is shifted forward by the length of the gap.
    case skipped(shiftedTo: Instant)

    /// The instant used: the only one, the first, or the shifted one.
    public var instant: Instant {
      switch self {
      case .unique(let instant), .ambiguous(let instant, _), .skipped(let instant): instant
      }
    }
  }

  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  /// Periods of constant offset in order of time; the first one also covers all earlier time.
  public let periods: [Period]

  /// The zone with these `periods`, which must be in order of time and not empty.
  public init(identifier: String, periods: [Period]) {
    precondition(!periods.isEmpty, "a zone needs at least one period")
    self.identifier = identifier
    self.periods = periods
  }

  /// Coordinated universal time, without transitions.
  public static let utc = Zone(
    identifier: "Etc/UTC", periods: [Period(start: Instant(unixSeconds: 0), offset: 0, abbreviation: "UTC")])

  /// Greatest distance of an offset from Greenwich, in seconds. RFC 8536, section 3.2: at most 25:59:59.
  static let greatestOffset = 26 * 3_600 - 1

  /// The period that contains `instant`.
  ///
  /// - Complexity: O(log n) in the number of periods.
  public func period(at instant: Instant) -> Period {
    periods[index(at: instant)]
  }

  /// The civil time at `instant`.
  public func civil(at instant: Instant) -> CivilTime {
    CivilTime(linearSeconds: instant.unixSeconds + period(at: instant).offset)
  }

  /// The instants whose civil time is `civil`.
  ///
  /// - Complexity: O(log n) in the number of periods.
  public func resolve(_ civil: CivilTime) -> Resolution {
    let linear = civil.linearSeconds
    // No offset exceeds this, so no period outside this range can contain this civil time or truncate one that does.
    let earliest = index(at: Instant(unixSeconds: linear - Zone.greatestOffset))
    let latest = index(at: Instant(unixSeconds: linear + Zone.greatestOffset))
    guard earliest < latest else { return .unique(Instant(unixSeconds: linear - periods[earliest].offset)) }
    var first: Instant?
    for candidate in earliest...latest {
      let instant = Instant(unixSeconds: linear - periods[candidate].offset)
      guard index(at: instant) == candidate else { continue }
      if let first { return .ambiguous(first: first, second: instant) }
      first = instant
    }
    if let first { return .unique(first) }
    // In a gap the offset before it still applies, so the result is as far after the gap as `civil` is inside it.
    let after = (earliest + 1...latest).first { periods[$0].start.unixSeconds + periods[$0].offset > linear }
    return .skipped(shiftedTo: Instant(unixSeconds: linear - periods[(after ?? latest) - 1].offset))
  }

  private func index(at instant: Instant) -> Int {
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].start <= instant { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
