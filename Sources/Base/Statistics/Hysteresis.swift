/// Stretches with a high score, found with two limits: the score must reach the higher one somewhere and the lower one everywhere. With a
/// single limit, a score that fluctuates around it would split into many pieces.
///
/// - Source: Canny (1986), section VI, https://doi.org/10.1109/TPAMI.1986.4767851.
public enum Hysteresis {
  /// The stretches, in order, of at least `minimumLength` positions that are at least `holding` throughout and reach `opening` somewhere.
  /// Stretches with at most `gap` positions between them are joined. `nan` neither opens nor continues a stretch.
  ///
  /// - Complexity: O(n).
  public static func stretches(
    of scores: [Double], opening: Double, holding: Double, bridging gap: Int = 0, minimumLength: Int = 1
  ) -> [Range<Int>] {
    precondition(holding <= opening && gap >= 0, "the limit that opens is no lower than the one that holds")
    var found: [Range<Int>] = []
    var start = 0
    while start < scores.count {
      guard scores[start] >= holding else {
        start += 1
        continue
      }
      let end = scores[start...].firstIndex { !($0 >= holding) } ?? scores.count
      if end - start >= minimumLength, scores[start..<end].contains(where: { $0 >= opening }) {
        if let last = found.last, start - last.upperBound <= gap {
          found[found.count - 1] = last.lowerBound..<end
        } else {
          found.append(start..<end)
        }
      }
      start = end
    }
    return found
  }
}
