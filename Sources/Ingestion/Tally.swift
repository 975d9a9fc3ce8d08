internal import Datasets

/// How often something odd was seen, and where first.
struct Tally: Sendable {
  /// How often.
  private(set) var count = 0
  /// The line of the first one, from 1; nil where it cannot be told.
  private(set) var line: Int?
  /// The time of the first one.
  private(set) var instant: Instant?

  /// Sees it once more.
  mutating func add(line: Int?, instant: Instant? = nil) {
    if count == 0 {
      self.line = line
      self.instant = instant
    }
    count += 1
  }

  /// Adds what was seen in later rows.
  mutating func merge(_ later: Tally) {
    if count == 0 { (line, instant) = (later.line, later.instant) }
    count += later.count
  }
}
