/// The folded characters of a text's units, as `AmountGrammar` reads them.
struct AmountLetters {
  /// Kinds of characters in words: a word does not continue in another script, and an ideograph is a word of its own.
  private enum Kind {
    case other, word, ideograph, katakana
  }

  /// The index of the unit of each character: a ligature or a fraction expands to several characters.
  let origins: [Int]
  private let characters: [Character]
  private let kinds: [Kind]
  private let capitals: [Bool]

  init(_ units: [FoldedText.Unit]) {
    let letters = units.enumerated().flatMap { place, unit in unit.folded.map { (character: $0, origin: place) } }
    origins = letters.map(\.origin)
    characters = letters.map(\.character)
    kinds = letters.map { Self.kind(of: units[$0.origin], as: $0.character) }
    capitals = letters.map { units[$0.origin].written.first?.isUppercase ?? false }
  }

  var count: Int { characters.count }

  private static func kind(of unit: FoldedText.Unit, as character: Character) -> Kind {
    guard unit.isOfName, !isDigit(character), let scalar = unit.written.unicodeScalars.first else { return .other }
    switch scalar.value {
    case 0x30A0...0x30FF, 0xFF66...0xFF9F: return .katakana
    case 0xAC00...0xD7A3, 0x3040...0x309F: return .ideograph
    default: return scalar.properties.isIdeographic ? .ideograph : .word
    }
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The token that starts at `start`, and its end.
  func token(at start: Int) -> (AmountToken, end: Int) {
    let character = characters[start]
    if Self.isDigit(character) { return stamp(at: start).map { (.stamp, $0) } ?? number(at: start) }
    if character.isWhitespace {
      return (.space, characters[start...].firstIndex { !$0.isWhitespace } ?? count)
    }
    guard kinds[start] != .other else {
      let isSign = character.unicodeScalars.contains(where: Currency.isSign)
      return (isSign ? .sign : .mark(character), start + 1)
    }
    var end = start + 1
    while end < count, kinds[end] == kinds[start], kinds[start] != .ideograph || origins[end] == origins[start] {
      end += 1
    }
    return (
      .word(
        String(characters[start..<end]), beginsLarge: capitals[start],
        isCapital: capitals[start..<end].allSatisfy(\.self)),
      end
    )
  }

  private func endOfDigits(from start: Int) -> Int {
    guard start < count else { return count }
    return characters[start...].firstIndex { !Self.isDigit($0) } ?? count
  }

  /// The end of a time such as `14:00` or a date such as `2024-05-14` and `14.05.2024`; nil if none starts here.
  private func stamp(at start: Int) -> Int? {
    let first = endOfDigits(from: start)
    guard first + 1 < count, "-:./".contains(characters[first]) else { return nil }
    let mark = characters[first]
    let second = endOfDigits(from: first + 1)
    let lengths = (first - start, second - first - 1)
    if mark == ":" {
      guard lengths.0 <= 2, lengths.1 == 2 else { return nil }
      guard second + 2 < count, characters[second] == ":", endOfDigits(from: second + 1) == second + 3 else {
        return second
      }
      return second + 3
    }
    guard second + 1 < count, characters[second] == mark else { return nil }
    let third = endOfDigits(from: second + 1)
    switch (lengths.0, lengths.1, third - second - 1) {
    case (4, 1...2, 1...2), (1...2, 1...2, 4): return third
    default: return nil
    }
  }

  /// The number that starts at `start`, with the separators between its digits.
  private func number(at start: Int) -> (AmountToken, end: Int) {
    var end = endOfDigits(from: start)
    var groups = [end - start]
    while end + 1 < count {
      let next = endOfDigits(from: end + 1)
      let length = next - end - 1
      let isMark = ".,'’_٬٫".contains(characters[end]) && length > 0
      // A space only separates groups of thousands.
      guard isMark || characters[end] == " " && length == 3 && groups.allSatisfy({ $0 <= 3 }) else { break }
      groups.append(length)
      end = next
    }
    let areThousands = groups.count > 1 && groups.dropFirst().dropLast().allSatisfy { 2...3 ~= $0 } && groups.last == 3
    let wholeDigits = areThousands || groups.count == 1 ? groups.reduce(0, +) : groups.dropLast().reduce(0, +)
    return (.number(isLarge: wholeDigits >= 3), end)
  }
}
