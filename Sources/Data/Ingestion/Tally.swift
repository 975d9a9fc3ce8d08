internal import Datasets
internal import Time

/// How often something odd was seen, and one place to look at.
struct Tally: Sendable {
  /// A row as an example.
  struct Example: Sendable {
    /// Its line, from 1.
    let line: Int
    /// Its time; nil where the time says nothing.
    let instant: Instant?
  }

  /// How often.
  private(set) var count = 0
  /// Of the rows whose line is known the first; nil where none is.
  private(set) var example: Example?

  /// Sees it once more.
  mutating func add(line: Int, instant: Instant? = nil) {
    count += 1
    consider(Example(line: line, instant: instant))
  }

  /// Sees it `times` more, in rows whose lines are not known.
  mutating func add(times: Int) {
    count += times
  }

  /// Adds what was seen in other rows.
  mutating func merge(_ other: Tally) {
    count += other.count
    if let example = other.example { consider(example) }
  }

  private mutating func consider(_ other: Example) {
    if let example, example.line <= other.line { return }
    example = other
  }
}
