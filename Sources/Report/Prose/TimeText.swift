public import Datasets
public import Text
public import Time

/// Times and durations as readers see them, in one zone and in the style of one locale, never that of the machine.
public struct TimeText: Sendable {
  /// The zone of all texts.
  public let zone: Zone
  private let language: Language

  /// Creates texts in `zone` and `language`.
  public init(zone: Zone, in language: Language) {
    self.zone = zone
    self.language = language
  }

  private var texts: Texts { language.texts }

  /// `Tue 7 May 2024`.
  public func day(_ instant: Instant) -> String {
    text(of: instant, as: language.dates.full)
  }

  /// `Tue 7 May`.
  public func shortDay(_ instant: Instant) -> String {
    text(of: instant, as: language.dates.day)
  }

  /// `14:00`; with seconds if they are not 0.
  public func clock(_ instant: Instant) -> String { language.numbers.inOwnDigits(plainClock(instant)) }

  private func plainClock(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    let seconds = civil.second == 0 ? "" : ":" + padded(civil.second)
    return "\(padded(civil.hour)):\(padded(civil.minute))\(seconds)"
  }

  /// `Tue 7 May, 14:00`.
  public func moment(_ instant: Instant) -> String {
    texts["time.moment", ["day": shortDay(instant), "clock": clock(instant)]]
  }

  /// `14:00 on Tue 7 May`, for sentences.
  public func clockAndDay(_ instant: Instant) -> String {
    texts["time.clock-and-day", ["day": shortDay(instant), "clock": clock(instant)]]
  }

  /// `Tue 7 May 2024, 14:00–17:00 UTC`; with both days if the window spans several, and with both zone names if the clocks change in
  /// between.
  public func window(_ window: TimeWindow) -> String {
    let zones = (abbreviation(at: window.start), abbreviation(at: window.end))
    let start = zones.0 == zones.1 ? clock(window.start) : "\(clock(window.start)) \(zones.0)"
    let lastMoment = window.seconds > 0 ? window.end.advanced(by: -1) : window.end
    if zone.civil(at: window.start).daysSinceEpoch == zone.civil(at: lastMoment).daysSinceEpoch {
      let end =
        zone.civil(at: window.end).secondOfDay == 0 && window.seconds > 0
        ? language.numbers.inOwnDigits("24:00") : clock(window.end)
      return texts[
        "time.window", ["day": day(window.start), "start": start, "end": end, "zone": zones.1]]
    }
    return texts[
      "time.window-of-days",
      [
        "first": day(window.start), "start": start, "last": day(window.end), "end": clock(window.end), "zone": zones.1,
      ]]
  }

  /// The window of `incident`; if it is open, `since Tue 7 May 2024, 14:00 UTC, still open when the data ends`.
  public func window(of incident: Incident) -> String {
    guard incident.isOpen else { return window(incident.window) }
    let start = incident.window.start
    return texts[
      "time.open-window", ["day": day(start), "clock": clock(start), "zone": abbreviation(at: start)]]
  }

  /// `2024-05-07 14:00`, for tables; with seconds if they are not 0.
  public func stamp(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    // Part by part, because a hyphen between Arabic digits would reverse the order of year and day.
    let text = civil.second == 0 ? String(civil.text.dropLast(3)) : civil.text
    guard !language.numbers.digits.isEmpty else { return text }
    return text.split(separator: " ").map { part in
      part.split(separator: "-").map { language.numbers.inOwnDigits(String($0)) }.joined(separator: "-")
    }.joined(separator: " ")
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

  /// `UTC`, `CEST`, or `UTC+02:00` if the zone has no abbreviation.
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

  /// `3 hours`, `1 hour 30 minutes`, `2 days`, `45 seconds`: the two largest units; smaller ones are truncated.
  public func duration(_ seconds: Int) -> String {
    let numbers = NumberFormat(language)
    func part(_ count: Int, _ length: Int) -> String {
      let places: KeyValuePairs = ["count": numbers.whole(count)]
      switch length {
      case 86_400: return texts["time.days", places, count: count]
      case 3_600: return texts["time.hours", places, count: count]
      case 60: return texts["time.minutes", places, count: count]
      default: return texts["time.seconds", places, count: count]
      }
    }
    var rest = abs(seconds)
    var parts: [String] = []
    for length in [86_400, 3_600, 60, 1] where rest >= length && parts.count < 2 {
      parts.append(part(rest / length, length))
      rest %= length
    }
    if parts.count == 2 { return texts["time.two-units", ["larger": parts[0], "smaller": parts[1]]] }
    return parts.first ?? part(0, 1)
  }

  /// `Monday` … `Sunday`.
  public var weekdayNames: [String] { language.names.longWeekdays }

  private func text(of instant: Instant, as pattern: DatePattern) -> String {
    let civil = zone.civil(at: instant)
    return language.numbers.inOwnDigits(
      pattern.text(
        year: civil.date.year, month: civil.date.month, day: civil.date.day, weekday: civil.weekday,
        names: language.names))
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
