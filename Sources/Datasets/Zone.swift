/// A time zone as a value: what the clocks on the wall of one place show, and when they change.
///
/// The report speaks in one zone throughout. A zone is parsed from TZif bytes (RFC 8536), which the caller reads.
public struct Zone: Hashable, Sendable {
  /// One stretch of time with a constant offset.
  public struct Period: Hashable, Sendable {
    /// First UTC second of the stretch.
    public let start: Instant
    /// Seconds east of Greenwich.
    public let offset: Int
    /// What the clocks' time is called there, such as `CEST`.
    public let abbreviation: String

    /// A stretch that begins at `start`.
    public init(start: Instant, offset: Int, abbreviation: String) {
      self.start = start
      self.offset = offset
      self.abbreviation = abbreviation
    }
  }

  /// The instants that a civil time may stand for.
  public enum Resolution: Hashable, Sendable {
    /// Shown once.
    case unique(Instant)
    /// Shown twice, when clocks go back; the first occurrence is used.
    case ambiguous(first: Instant, second: Instant)
    /// Never shown, when clocks go forward; shifted forward by the length of the gap.
    case skipped(shiftedTo: Instant)

    /// The instant that the house's convention picks: the only, the first, or the shifted one.
    public var instant: Instant {
      switch self {
      case .unique(let instant), .ambiguous(let instant, _), .skipped(let instant): instant
      }
    }
  }

  /// The IANA name, such as `Europe/Berlin`.
  public let identifier: String
  /// Stretches of constant offset in order of time; the first one also holds for all time before it.
  public let periods: [Period]

  /// The zone whose clocks change at the start of each of `periods`, which must be in order of time and not empty.
  public init(identifier: String, periods: [Period]) {
    precondition(!periods.isEmpty, "a zone needs at least one period")
    self.identifier = identifier
    self.periods = periods
  }

  /// Coordinated universal time, which never changes its clocks.
  public static let utc = Zone(
    identifier: "Etc/UTC", periods: [Period(start: Instant(unixSeconds: 0), offset: 0, abbreviation: "UTC")])

  /// The period that `instant` falls into. - Complexity: O(log n) in the number of periods.
  public func period(at instant: Instant) -> Period {
    periods[index(at: instant)]
  }

  /// What the clocks show at `instant`.
  public func civil(at instant: Instant) -> CivilTime {
    CivilTime(linearSeconds: instant.unixSeconds + period(at: instant).offset)
  }

  /// The instants at which the clocks show `civil`.
  public func resolve(_ civil: CivilTime) -> Resolution {
    // Offsets are less than a day, so only the periods around the same linear second can show this civil time.
    let guess = index(at: Instant(unixSeconds: civil.linearSeconds))
    let nearby = max(0, guess - 1)...min(periods.count - 1, guess + 1)
    let matches = nearby.compactMap { candidate -> Instant? in
      let instant = Instant(unixSeconds: civil.linearSeconds - periods[candidate].offset)
      return index(at: instant) == candidate ? instant : nil
    }
    if let first = matches.first {
      return matches.count > 1 ? .ambiguous(first: first, second: matches[1]) : .unique(first)
    }
    // In a gap the clocks' earlier offset still counts, which lands after the gap by the part already passed.
    let before = nearby.last { periods[$0].start.unixSeconds + periods[$0].offset <= civil.linearSeconds }
    let offset = periods[max(nearby.lowerBound, (before ?? nearby.lowerBound + 1) - 1)].offset
    return .skipped(shiftedTo: Instant(unixSeconds: civil.linearSeconds - offset))
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
