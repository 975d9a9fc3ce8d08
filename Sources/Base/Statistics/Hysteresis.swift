/// Stretches in which a score stands out, found with two limits: one that a stretch must reach somewhere, and a lower one
/// that it must keep. A score that trembles around a single limit would fall into many pieces.
///
/// - Source: Canny (1986), section VI, https://doi.org/10.1109/TPAMI.1986.4767851.
public enum Hysteresis {
  /// The stretches of at least `minimumLength` places that hold `holding` throughout and reach `opening` somewhere, in
  /// order; those with at most `gap` places between them are one. `nan` neither opens nor holds.
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
