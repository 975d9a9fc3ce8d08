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

  /// Greatest distance of an offset from Greenwich, in seconds. RFC 8536, section 3.2: at most 25:59:59.
  static let greatestOffset = 26 * 3_600 - 1

  /// The period that `instant` falls into.
  ///
  /// - Complexity: O(log n) in the number of periods.
  public func period(at instant: Instant) -> Period {
    periods[index(at: instant)]
  }

  /// What the clocks show at `instant`.
  public func civil(at instant: Instant) -> CivilTime {
    CivilTime(linearSeconds: instant.unixSeconds + period(at: instant).offset)
  }

  /// The instants at which the clocks show `civil`.
  ///
  /// - Complexity: O(log n) in the number of periods.
  public func resolve(_ civil: CivilTime) -> Resolution {
    let linear = civil.linearSeconds
    // No offset is beyond this, so no other period can show this civil time or be cut off beside it.
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
    // In a gap the offset before it still counts, which lands behind the gap by as much as `civil` lies in it.
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
