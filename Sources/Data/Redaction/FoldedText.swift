import CLocales

/// A text prepared for comparison: each character or escape sequence with its folded form.
struct FoldedText {
  /// A character as written, with its folded form.
  struct Unit {
    /// The source text: `Ｐ`, `é`, `%2D`.
    let written: String
    /// The folded form in lower-case letters and plain digits: `p`, `e`, `-`; empty for invisible characters.
    let folded: [Character]
    /// Whether it counts when names are compared: separators and signs do not.
    let isOfName: Bool
    /// Whether it has case or is a digit, so that a word has visible boundaries.
    let isOfWord: Bool

    /// Creates the unit of `character`, which is `written` in the text.
    init(_ character: Character, written: String) {
      self.written = written
      folded = character.folded
      isOfName = character.isOfName
      isOfWord = character.isOfWord
    }
  }

  let units: [Unit]

  /// Creates the folded form of `text`, which must not contain invisible characters.
  ///
  /// - Complexity: O(n) in its length.
  init(_ text: String) {
    let characters = Array(text)
    var units: [Unit] = []
    units.reserveCapacity(characters.count)
    var place = 0
    while place < characters.count {
      let (character, length) = Self.escape(at: place, in: characters) ?? (characters[place], 1)
      units.append(Unit(character, written: String(characters[place..<place + length])))
      place += length
    }
    self.units = units
  }

  /// The character of a URL escape (`%2D`) or a character reference (`&#45;`, `&#x2d;`), and the length of the escape.
  private static func escape(at place: Int, in text: [Character]) -> (Character, length: Int)? {
    func character(_ digits: ArraySlice<Character>, radix: Int) -> Character? {
      UInt32(String(digits), radix: radix).flatMap(Unicode.Scalar.init).flatMap {
        $0.value < 0x20 ? nil : Character($0)
      }
    }
    if text[place] == "%", place + 2 < text.count {
      let digits = text[place + 1...place + 2]
      guard digits.allSatisfy(\.isHexDigit), let found = character(digits, radix: 16), found.isASCII else { return nil }
      return (found, 3)
    }
    guard text[place] == "&", place + 3 < text.count, text[place + 1] == "#" else { return nil }
    let isHexadecimal = text[place + 2] == "x" || text[place + 2] == "X"
    let digits = text[(place + (isHexadecimal ? 3 : 2))...].prefix(7).prefix(while: \.isHexDigit)
    guard digits.endIndex < text.count, text[digits.endIndex] == ";" else { return nil }
    return character(digits, radix: isHexadecimal ? 16 : 10).map { ($0, digits.endIndex + 1 - place) }
  }
}

extension Character {
  /// The folded form for comparison: `ａ`, `Ä` and the Cyrillic `а` are all `a`, `٣` is `3`.
  var folded: [Character] {
    if isASCII { return Array(lowercased()) }
    let text = String(self)
    let folded = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      unsafe text_fold(text, buffer.baseAddress, Int32(buffer.count)) < 0 ? nil : String(cString: buffer.baseAddress!)
    }
    return Array(folded ?? lowercased())
  }
}
