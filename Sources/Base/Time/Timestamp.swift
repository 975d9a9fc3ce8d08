/// A time as written in a table: an instant if it has an offset, else a civil time in some zone.
public enum Timestamp: Hashable, Sendable {
  /// An instant: ISO 8601 with an offset, or a Unix time.
  case instant(Instant)
  /// A date and time of day without an offset.
  case civil(CivilTime)

  /// How to read digits without separators: `2024051414` is a date with an hour, or a second in 2034.
  public enum Digits: Hashable, Sendable {
    /// A date if the year is in ``years``, else a Unix time: no Unix time before 2033 looks like such a date.
    case likelier
    /// A date if the number of digits is that of a date, else a Unix time.
    case dates
    /// A Unix time.
    case unix

    /// The years accepted in dates without separators.
    public static let years = 1990...2099
    /// The number of digits of a date to the day, hour, minute and second.
    static let lengthsOfDates: Set = [8, 10, 12, 14]

    /// Whether `bytes` are only digits, and as many as a date has.
    public static func isDateOrNumber(_ bytes: Span<UInt8>) -> Bool {
      lengthsOfDates.contains(bytes.count) && DigitCursor().digitCount(in: bytes, limit: 20) == bytes.count
    }

    /// The form of a date of `length` digits, for messages: `YYYYMMDDHH`.
    public static func pattern(ofLength length: Int) -> String { String("YYYYMMDDHHMMSS".prefix(length)) }
  }

  /// The accepted forms, for messages.
  public static let forms = "2024-05-01 14:00:00, 2024-05-01T14:00:00Z, 2024-05-01T14:00:00+02:00 or Unix seconds"

  /// Parses a time; nil if `text` has none of the forms of ``init(bytes:)``.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes.span)
  }

  /// Parses a time that fills all of `bytes`; nil if it has none of these forms:
  ///
  /// - `2024-05-01`, midnight at its start;
  /// - date, `T` or a space, `14:00`, `14:00:00` or `14:00:00.25`; fractions of a second are dropped, `24:00:00` is the next midnight;
  /// - the same followed by `Z`, ` UTC`, `+02`, `+0200` or `+02:00`;
  /// - digits alone, read according to `digits`: `20240501`, `2024050114`, `202405011430` and `20240501143000`, or a Unix time in seconds
  ///   of 9 to 11 digits, milliseconds of up to 14, microseconds of up to 17 or nanoseconds of 18 or 19, with or without a fraction.
  ///   Shorter numbers are rejected.
  ///
  /// - Source: ISO 8601-1:2019, 5.4, basic and extended format; RFC 3339, section 5.6.
  public init?(bytes: Span<UInt8>, digits: Digits = .likelier) {
    var cursor = DigitCursor()
    let leading = cursor.digitCount(in: bytes, limit: 20)
    if leading >= 8 {
      if digits != .unix, leading == bytes.count, let date = Timestamp.date(bytes, digits: leading) {
        self = .civil(date)
        return
      }
      guard digits != .dates || !Digits.lengthsOfDates.contains(leading),
        let instant = Timestamp.unixTime(bytes, &cursor, digits: leading)
      else { return nil }
      self = .instant(instant)
      return
    }
    guard let (civil, hasTime) = Timestamp.civilTime(bytes, &cursor) else { return nil }
    if cursor.position == bytes.count {
      self = .civil(civil)
      return
    }
    guard hasTime, let offset = Timestamp.offset(bytes, &cursor), cursor.position == bytes.count else { return nil }
    self = .instant(Instant(unixSeconds: civil.linearSeconds - offset))
  }

  /// The instant, for a table whose times without an offset are in `zone`.
  public func resolved(in zone: Zone) -> Zone.Resolution {
    switch self {
    case .instant(let instant): .unique(instant)
    case .civil(let civil): zone.resolve(civil)
    }
  }

  private static func unixTime(_ bytes: Span<UInt8>, _ cursor: inout DigitCursor, digits: Int) -> Instant? {
    // Not every number of 19 digits fits into an Int.
    guard (9...19).contains(digits), digits < 19 || bytes[0] < 57, let number = cursor.number(in: bytes, digits: digits)
    else { return nil }
    if cursor.position < bytes.count {
      guard cursor.skipFraction(in: bytes), cursor.position == bytes.count else { return nil }
    }
    let divisor =
      switch digits {
      case ...11: 1
      case ...14: 1_000
      case ...17: 1_000_000
      default: 1_000_000_000
      }
    return Instant(unixSeconds: number / divisor)
  }

  /// The date in `digits` digits without separators; nil if its year is outside `Digits.years`.
  private static func date(_ bytes: Span<UInt8>, digits: Int) -> CivilTime? {
    guard Digits.lengthsOfDates.contains(digits) else { return nil }
    var cursor = DigitCursor()
    guard let year = cursor.number(in: bytes, digits: 4), Digits.years.contains(year) else { return nil }
    var fields = [1, 1, 0, 0, 0]
    for place in 0..<(digits - 4) / 2 { fields[place] = cursor.number(in: bytes, digits: 2) ?? 0 }
    return CivilTime(
      year: year, month: fields[0], day: fields[1], hour: fields[2], minute: fields[3], second: fields[4])
  }

  private static func civilTime(_ bytes: Span<UInt8>, _ cursor: inout DigitCursor) -> (time: CivilTime, hasTime: Bool)?
  {
    guard let year = cursor.number(in: bytes, digits: 4), cursor.skip("-", in: bytes),
      let month = cursor.number(in: bytes, digits: 2),
      cursor.skip("-", in: bytes), let day = cursor.number(in: bytes, digits: 2),
      let midnight = CivilTime(year: year, month: month, day: day)
    else { return nil }
    guard cursor.position < bytes.count else { return (midnight, false) }
    guard cursor.skip("T", in: bytes) || cursor.skip(" ", in: bytes) || cursor.skip("t", in: bytes),
      let hour = cursor.number(in: bytes, digits: 2),
      cursor.skip(":", in: bytes), let minute = cursor.number(in: bytes, digits: 2)
    else { return nil }
    var second = 0
    if cursor.skip(":", in: bytes) {
      guard let seconds = cursor.number(in: bytes, digits: 2) else { return nil }
      second = seconds
      _ = cursor.skipFraction(in: bytes)
    }
    guard minute < 60, second < 60, hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
    return (CivilTime(linearSeconds: midnight.linearSeconds + hour * 3_600 + minute * 60 + second), true)
  }

  private static func offset(_ bytes: Span<UInt8>, _ cursor: inout DigitCursor) -> Int? {
    _ = cursor.skip(" ", in: bytes)
    if cursor.skip("Z", in: bytes) || cursor.skip("z", in: bytes) { return 0 }
    if cursor.skip("U", in: bytes) { return cursor.skip("T", in: bytes) && cursor.skip("C", in: bytes) ? 0 : nil }
    let isEast = cursor.skip("+", in: bytes)
    guard isEast || cursor.skip("-", in: bytes), let hours = cursor.number(in: bytes, digits: 2), hours < 24 else {
      return nil
    }
    var seconds = hours * 3_600
    if cursor.position < bytes.count {
      _ = cursor.skip(":", in: bytes)
      guard let minutes = cursor.number(in: bytes, digits: 2), minutes < 60 else { return nil }
      seconds += minutes * 60
    }
    return isEast ? seconds : -seconds
  }
}
