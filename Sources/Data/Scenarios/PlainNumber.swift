/// Numbers, times of day and durations as written in settings.
enum PlainNumber {
  /// The shortest text that parses back to `value`, without a trailing `.0`.
  static func text(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `[1, 1.3, 0.8]`.
  static func list(_ values: [Double]) -> String {
    "[\(values.map(text).joined(separator: ", "))]"
  }

  /// Formats `seconds`, a whole number of minutes and possibly negative, as `3h`, `90m` or `-20m`.
  static func duration(_ seconds: Int) -> String {
    seconds != 0 && seconds % 3_600 == 0 ? "\(seconds / 3_600)h" : "\(seconds / 60)m"
  }

  /// The minutes of `3h`, `90m` or `-20m`; nil if `text` is not a duration or exceeds a century.
  static func minutes(ofDuration text: String) -> Int? {
    let isNegative = text.hasPrefix("-")
    let digits = text.dropFirst(isNegative ? 1 : 0).dropLast()
    guard let number = number(digits), let unit = text.last, unit == "h" || unit == "m" else { return nil }
    return (isNegative ? -1 : 1) * number * (unit == "h" ? 60 : 1)
  }

  /// Formats a `minute` of the day as `14:00`.
  static func clock(_ minute: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minute / 60)):\(padded(minute % 60))"
  }

  /// The minute of the day of `14:00` or `9:30`; nil if `text` is not a time of day.
  static func minute(ofClock text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = number(parts[0]), let minute = number(parts[1]),
      hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func number(_ digits: Substring) -> Int? {
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }
}
