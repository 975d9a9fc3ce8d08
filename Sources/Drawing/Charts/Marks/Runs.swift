/// Ranges without gaps.
enum Runs {
  /// The ranges of indices below `count` with `isPresent` true throughout, in order.
  static func of(_ count: Int, where isPresent: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0..<count {
      if isPresent(index) {
        start = start ?? index
      } else if let begun = start {
        runs.append(begun..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<count) }
    return runs
  }
}
