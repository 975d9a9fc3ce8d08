/// Guesses what a misspelled word was meant to be.
public enum Spelling {
  /// The candidate that is fewest edits away from `word`, if it is near enough to be meant: at most a quarter of the
  /// word's length, one edit in short words, none in those of one or two letters. Case is ignored; of equally near
  /// candidates the first one counts.
  ///
  /// - Complexity: O(n · m) for each candidate in the lengths of both words.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = word.count < 3 ? 0 : max(1, word.count / 4)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - word.count) <= limit {
      let distance = distance(Array(word.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
  ///
  /// - Source: Optimal string alignment, Boytsov (2011), doi:10.1145/1963190.1963191, section 2.2.
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var older = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, older[column - 1] + 1)
        }
        current.append(least)
      }
      older = previous
      previous = current
    }
    return previous[second.count]
  }
}
