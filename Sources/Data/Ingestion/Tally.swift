internal import Datasets
internal import Time

/// The number of times an irregularity occurred, and one example.
struct Tally: Sendable {
  /// A row as an example.
  struct Example: Sendable {
    /// Its line, from 1.
    let line: Int
    /// Its time; nil if the time is not informative.
    let instant: Instant?
  }

  /// Number of occurrences.
  private(set) var count = 0
  /// The first row with a known line; nil if there is none.
  private(set) var example: Example?

  /// Adds one occurrence.
  mutating func add(line: Int, instant: Instant? = nil) {
    count += 1
    consider(Example(line: line, instant: instant))
  }

  /// Adds `times` occurrences, in rows whose lines are unknown.
  mutating func add(times: Int) {
    count += times
  }

  /// Adds the occurrences in other rows.
  mutating func merge(_ other: Tally) {
    count += other.count
    if let example = other.example { consider(example) }
  }

  private mutating func consider(_ other: Example) {
    if let example, example.line <= other.line { return }
    example = other
  }
}
