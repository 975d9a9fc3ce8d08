/// A name in any spelling: upper or lower case, with or without accents, in look-alike letters, with its parts joined by `-`, `_`, a space,
/// another sign or nothing.
struct NamePattern: Sendable {
  /// Shorter names only match as whole words: `api` does not match in “capital”.
  private static let shortest = 4
  /// Names of at least this length match with any separators: `ware house` matches “warehouse”.
  private static let distinctive = 8

  /// The name's folded letters and digits; for a name without any, its literal characters.
  let key: [Character]
  /// The indices of `key` that may follow a separator: where the name has a separator, a capital after a small letter, or a digit after a
  /// letter.
  private let joints: Set<Int>
  private let isLiteral: Bool
  /// Whether the name only matches without an adjacent letter or digit.
  private let isWholeWord: Bool

  /// Creates the pattern of `name`; nil for a name without characters.
  init?(_ name: String) {
    var key: [Character] = []
    var joints: Set<Int> = []
    var previous: Character?
    let name = name.withoutIgnorables
    for character in name {
      if character.isOfName {
        if let previous,
          !previous.isOfName || previous.isLowercase && character.isUppercase
            || previous.isLetter && character.isNumber || previous.isNumber && character.isLetter
        {
          joints.insert(key.count)
        }
        key += character.folded
      }
      previous = character
    }
    isLiteral = key.isEmpty
    self.key = key.isEmpty ? Array(name) : key
    self.joints = key.count >= Self.distinctive ? Set(key.indices) : joints
    isWholeWord = key.count < Self.shortest && key.allSatisfy(\.isASCII)
    if self.key.isEmpty { return nil }
  }

  /// The end of a match that starts at `start` of `text`; nil without one.
  func end(in text: [FoldedText.Unit], from start: Int) -> Int? {
    guard let end = isLiteral ? literalEnd(in: text, from: start) : spelledEnd(in: text, from: start) else {
      return nil
    }
    let before = start > 0 && text[start - 1].isOfName
    let after = end < text.count && text[end].isOfName
    return isWholeWord && (before || after) ? nil : end
  }

  private func literalEnd(in text: [FoldedText.Unit], from start: Int) -> Int? {
    text[start...].lazy.map(\.written).starts(with: key.lazy.map { String($0) }) ? start + key.count : nil
  }

  private func spelledEnd(in text: [FoldedText.Unit], from start: Int) -> Int? {
    guard text[start].isOfName else { return nil }
    var place = start
    var matched = 0
    while matched < key.count {
      if matched > 0, joints.contains(matched) {
        while place < text.count, !text[place].isOfName, place - start < 4 * key.count { place += 1 }
      }
      // A written character may fold to several, such as a ligature.
      guard place < text.count, key[matched...].starts(with: text[place].folded) else { return nil }
      matched += text[place].folded.count
      place += 1
    }
    return place
  }
}
