/// The order of the parts of a date, in the notation of the Common Locale Data Repository: `EEE d MMM y`.
public struct DatePattern: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case text(String)
    case weekday
    /// Day of the month, with at least this many digits.
    case day(Int)
    /// Month in letters.
    case monthName
    /// Month in digits, at least this many.
    case month(Int)
    /// Year; in two digits or in full.
    case year(isShort: Bool)
  }

  /// The pattern as written: `EEE d MMM y`.
  public let source: String
  let pieces: [Piece]

  /// The literal text between the parts, such as `年` and `月`.
  var fixedTexts: [String] {
    pieces.compactMap { piece in
      if case .text(let text) = piece { text } else { nil }
    }
  }

  /// The pattern `source`; nil if it contains a part that a day does not have.
  ///
  /// - Source: Unicode Technical Standard 35, part 4, Date Format Patterns.
  public init?(_ source: String) {
    var pieces: [Piece] = []
    var rest = Substring(source)
    while let letter = rest.first {
      if letter == "'" {
        let quoted = rest.dropFirst().prefix { $0 != "'" }
        pieces.append(.text(quoted.isEmpty ? "'" : String(quoted)))
        rest = rest.dropFirst(quoted.count + 2)
        continue
      }
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      switch letter {
      case "E", "c", "e": pieces.append(.weekday)
      case "d": pieces.append(.day(run.count))
      case "M", "L": pieces.append(run.count > 2 ? .monthName : .month(run.count))
      case "y", "u": pieces.append(.year(isShort: run.count == 2))
      case let other where other.isASCII && other.isLetter: return nil
      default: pieces.append(.text(String(run)))
      }
    }
    self.source = source
    self.pieces = pieces
  }

  init(_ source: String, _ pieces: Piece...) {
    self.source = source
    self.pieces = pieces
  }

  /// A day in this order, with names from `names`; enclosed in isolates if these are written from right to left. Weekdays count from Monday
  /// 0, months from 1.
  public func text(year: Int, month: Int, day: Int, weekday: Int, names: DateNames) -> String {
    let text = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .weekday: names.weekdays[weekday]
      case .day(let digits): Self.padded(day, digits)
      case .monthName: names.months[month - 1]
      case .month(let digits): Self.padded(month, digits)
      case .year(let isShort): isShort ? Self.padded(year % 100, 2) : "\(year)"
      }
    }.joined()
    return names.areRightToLeft ? "\u{2068}\(text)\u{2069}" : text
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
