extension ZoneRule {
  /// Parses a `TZ` string such as `CET-1CEST,M3.5.0,M10.5.0/3`; nil if it is invalid.
  init?(_ text: some Sequence<UInt8>) {
    var scanner = Scanner(text)
    guard let standardName = scanner.name(), let west = scanner.time(hours: 24) else { return nil }
    standard = Clock(offset: -west, abbreviation: standardName)
    if scanner.isAtEnd {
      summer = nil
      return
    }
    guard let summerName = scanner.name() else { return nil }
    // POSIX: daylight saving time is one hour ahead unless it specifies its own offset.
    var offset = standard.offset + 3_600
    if !scanner.skip(",") {
      guard let west = scanner.time(hours: 24), scanner.skip(",") else { return nil }
      offset = -west
    }
    guard let start = scanner.change(), scanner.skip(","), let end = scanner.change(), scanner.isAtEnd else {
      return nil
    }
    summer = (Clock(offset: offset, abbreviation: summerName), start, end)
  }

  private struct Scanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) { rest = Array(text)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    /// At least three letters, or anything in angle brackets.
    mutating func name() -> String? {
      let isBracketed = skip("<")
      let name = rest.prefix { byte in
        isBracketed ? byte != UInt8(ascii: ">") : (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
      rest.removeFirst(name.count)
      guard name.count >= 3, !isBracketed || skip(">") else { return nil }
      return String(validating: name, as: UTF8.self)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int? {
      let digits = rest.prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count) else { return nil }
      rest.removeFirst(digits.count)
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      return range.contains(number) ? number : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time(hours limit: Int) -> Int? {
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      guard let hours = number(in: 0...limit) else { return nil }
      var seconds = hours * 3_600
      for unit in [60, 1] where skip(":") {
        guard let part = number(in: 0...59) else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }

    mutating func change() -> Change? {
      guard let day = day() else { return nil }
      guard skip("/") else { return Change(day: day, seconds: 2 * 3_600) }
      // RFC 8536, section 3.3.1: from -167 to 167 hours.
      return time(hours: 167).map { Change(day: day, seconds: $0) }
    }

    private mutating func day() -> Day? {
      if skip("J") { return number(in: 1...365).map(Day.julian) }
      guard skip("M") else { return number(in: 0...365).map(Day.ordinal) }
      guard let month = number(in: 1...12), skip("."), let week = number(in: 1...5), skip("."),
        let weekday = number(in: 0...6)
      else { return nil }
      return .monthly(month: month, week: week, weekday: weekday)
    }
  }
}
