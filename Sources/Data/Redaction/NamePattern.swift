/// A name in any of its spellings: upper or lower case, with or without accents, in letters that look alike, its parts joined by `-`, `_`, a
/// space, another sign or nothing.
struct NamePattern: Sendable {
  /// Names of fewer letters are found as whole words alone: `api` is no part of “capital”.
  private static let shortest = 4
  /// From so many letters on a name is found whatever separates them; `ware house` is “warehouse”.
  private static let distinctive = 8

  /// The name's letters and digits as they are compared; of a name without any its characters as they are.
  let key: [Character]
  /// Before which places of `key` a separator may stand: where the name has one, or a capital behind a small letter, or a
  /// digit behind a letter.
  private let joints: Set<Int>
  private let isLiteral: Bool
  /// Whether the name is found only where no letter or digit stands beside it.
  private let isWholeWord: Bool

  /// The pattern of `name`; nil for one without any character.
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

  /// The end of an occurrence that begins at `start` of `text`; nil where none does.
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
      // A letter may stand for several, such as a ligature.
      guard place < text.count, key[matched...].starts(with: text[place].folded) else { return nil }
      matched += text[place].folded.count
      place += 1
    }
    return place
  }
}
