/// The bucket lengths a report may have, and their notation.
public enum Step {
  /// The shortest step in seconds: buckets are a minute or longer.
  public static let shortest = 60
  /// Steps that divide a day into buckets familiar from clocks and calendars, in seconds, shortest first.
  public static let usual = [1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440].map { $0 * 60 }

  /// The seconds of `15m`, `1h` or `1d`: a number and `s`, `m`, `h` or `d`. Nil if `text` is not such a length, is shorter than
  /// ``shortest`` or does not divide a day.
  public static func seconds(of text: String) -> Int? {
    guard let unit = text.last, let factor = units.first(where: { $0.name == unit })?.seconds else { return nil }
    let digits = text.dropLast()
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits)
    else { return nil }
    let seconds = number * factor
    return seconds >= shortest && 86_400 % seconds == 0 ? seconds : nil
  }

  /// The shortest notation of `seconds`, such as `15m`.
  public static func text(_ seconds: Int) -> String {
    let unit = units.first { seconds % $0.seconds == 0 } ?? units[units.count - 1]
    return "\(seconds / unit.seconds)\(unit.name)"
  }

  private static let units: [(name: Character, seconds: Int)] = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)]
}
