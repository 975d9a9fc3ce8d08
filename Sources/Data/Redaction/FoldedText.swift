import CLocales

/// A text as it is compared: each of its characters, or escapes of one, beside what it stands for.
struct FoldedText {
  /// A character as it is written, and what it stands for.
  struct Unit {
    /// As it is written: `Ｐ`, `é`, `%2D`.
    let written: String
    /// What it stands for, in small letters and plain digits: `p`, `e`, `-`. Nothing for what is not seen.
    let folded: [Character]
    /// Whether it counts where names are compared: separators and signs do not.
    let isOfName: Bool
    /// Whether it has case or is a digit, so that a word of such has ends that can be seen.
    let isOfWord: Bool

    /// `character`, which is `written` in the text.
    init(_ character: Character, written: String) {
      self.written = written
      folded = character.folded
      isOfName = character.isOfName
      isOfWord = character.isOfWord
    }
  }

  let units: [Unit]

  /// `text`, which has nothing that is not seen.
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

  /// The character that an escape of addresses (`%2D`) or of markup (`&#45;`, `&#x2d;`) stands for, and the length of the escape.
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
  /// What the character stands for where texts are compared: `ａ`, `Ä` and the Cyrillic `а` are all `a`, `٣` is `3`.
  var folded: [Character] {
    if isASCII { return Array(lowercased()) }
    let text = String(self)
    let folded = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      unsafe text_fold(text, buffer.baseAddress, Int32(buffer.count)) < 0 ? nil : String(cString: buffer.baseAddress!)
    }
    return Array(folded ?? lowercased())
  }
}
