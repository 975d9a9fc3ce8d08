/// Finds the known word that a mistyped word was probably meant to be.
public enum Spelling {
  /// The word in `known` with the fewest edits from `word`; nil if all are too far away to be typing errors.
  ///
  /// Case is ignored. Of equally near words, the first in alphabetical order is returned. A word is near if the edits are at most a quarter
  /// of its characters, or one edit in short words; words of one or two letters are near to nothing.
  ///
  /// - Complexity: O(n · m) for each known word.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let limit = word.count < 3 ? 0 : max(1, word.count / 4)
    var best: (word: String, distance: Int)?
    for candidate in known.sorted() {
      let distance = distance(word.lowercased(), candidate.lowercased())
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The least number of insertions, removals, replacements and swaps of neighbours that turn one word into the other, with no part edited
  /// twice.
  ///
  /// - Complexity: O(n · m) in the numbers of characters.
  /// - Source: Damerau (1964), "A technique for computer detection and correction of spelling errors", doi:10.1145/363958.363994, in its
  ///   restricted form.
  public static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, character) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var cost = min(last[column] + (character == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
