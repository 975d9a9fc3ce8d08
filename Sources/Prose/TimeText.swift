public import Datasets

/// Moments and durations as a reader sees them, all in one zone. Never depends on the locale of the machine.
public struct TimeText: Sendable {
  /// The zone all texts speak in.
  public let zone: Zone

  /// Texts in `zone`.
  public init(zone: Zone) {
    self.zone = zone
  }

  /// `Tue 7 May 2024`.
  public func day(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    return "\(Self.weekdays[civil.weekday]) \(shortDate(civil)) \(civil.date.year)"
  }

  /// `Tue 7 May`.
  public func shortDay(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    return "\(Self.weekdays[civil.weekday]) \(shortDate(civil))"
  }

  /// `14:00`; with seconds where they are not 0.
  public func clock(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    let seconds = civil.second == 0 ? "" : ":" + padded(civil.second)
    return "\(padded(civil.hour)):\(padded(civil.minute))\(seconds)"
  }

  /// `Tue 7 May, 14:00`.
  public func moment(_ instant: Instant) -> String {
    "\(shortDay(instant)), \(clock(instant))"
  }

  /// `14:00 on Tue 7 May`, for sentences.
  public func clockAndDay(_ instant: Instant) -> String {
    "\(clock(instant)) on \(shortDay(instant))"
  }

  /// `Tue 7 May 2024, 14:00–17:00 UTC`; with both days where the window spans more than one, and with both names of the
  /// zone where the clocks change in between.
  public func window(_ window: TimeWindow) -> String {
    let zones = (abbreviation(at: window.start), abbreviation(at: window.end))
    let startZone = zones.0 == zones.1 ? "" : " \(zones.0)"
    let lastMoment = window.seconds > 0 ? window.end.advanced(by: -1) : window.end
    if zone.civil(at: window.start).daysSinceEpoch == zone.civil(at: lastMoment).daysSinceEpoch {
      let end = zone.civil(at: window.end).secondOfDay == 0 && window.seconds > 0 ? "24:00" : clock(window.end)
      return "\(day(window.start)), \(clock(window.start))\(startZone)–\(end) \(zones.1)"
    }
    return
      "\(day(window.start)), \(clock(window.start))\(startZone) – \(day(window.end)), \(clock(window.end)) \(zones.1)"
  }

  /// The window of `incident`; where it is open, `since Tue 7 May 2024, 14:00 UTC, still open when the data ends`.
  public func window(of incident: Incident) -> String {
    guard incident.isOpen else { return window(incident.window) }
    let start = incident.window.start
    return "since \(day(start)), \(clock(start)) \(abbreviation(at: start)), still open when the data ends"
  }

  /// `2024-05-07 14:00`, for tables; seconds only where they are not 0.
  public func stamp(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    return civil.second == 0 ? String(civil.text.dropLast(3)) : civil.text
  }

  /// `2024-05-07T14:00:00+02:00` (RFC 3339), for machines.
  public func machine(_ instant: Instant) -> String {
    let offset = zone.period(at: instant).offset
    let civil = CivilTime(linearSeconds: instant.unixSeconds + offset).text
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset) / 60
    let zoneText = offset == 0 ? "Z" : "\(sign)\(padded(minutes / 60)):\(padded(minutes % 60))"
    return String(civil.dropLast(9)) + "T" + civil.suffix(8) + zoneText
  }

  /// `UTC`, `CEST`, or `UTC+02:00` where the zone has no letters for it.
  public func abbreviation(at instant: Instant) -> String {
    let period = zone.period(at: instant)
    let isName = period.abbreviation.first?.isLetter == true
    return isName ? period.abbreviation : offset(at: instant)
  }

  /// `UTC+02:00`, for axes.
  public func offset(at instant: Instant) -> String {
    let seconds = zone.period(at: instant).offset
    if seconds == 0 { return "UTC" }
    let minutes = abs(seconds) / 60
    return "UTC\(seconds < 0 ? "−" : "+")\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// `3 hours`, `1 hour 30 minutes`, `2 days`, `45 seconds`: the two largest units, whatever is smaller cut off.
  public static func duration(_ seconds: Int) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
    var rest = abs(seconds)
    var parts: [String] = []
    for (length, name) in units where rest >= length && parts.count < 2 {
      let number = rest / length
      rest -= number * length
      parts.append("\(number) \(name)\(number == 1 ? "" : "s")")
    }
    return parts.isEmpty ? "0 seconds" : parts.joined(separator: " ")
  }

  /// `Mon` … `Sun`.
  public static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  /// `Monday` … `Sunday`.
  public static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  /// `Jan` … `Dec`.
  public static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private func shortDate(_ civil: CivilTime) -> String {
    "\(civil.date.day) \(Self.months[civil.date.month - 1])"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
