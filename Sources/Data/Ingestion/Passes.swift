internal import Datasets
internal import Time

/// Assigns the rows of each service to the first or second occurrence of a repeated hour: when clocks go back, only the order of rows
/// distinguishes the two.
struct Passes: Sendable {
  /// A row in a repeated hour.
  private struct Pass {
    /// Its civil time, and the instant assigned to it.
    var civil: CivilTime
    var instant: Instant
    var isSecond: Bool
    /// Whether rows are ordered from late to early.
    let isBackwards: Bool
    /// Whether the hour contains at most one row, so that a repeated time belongs to the other occurrence.
    let isSparse: Bool
  }

  /// By service number.
  private var latest: [Int: Pass] = [:]

  /// The instant of a row of `service` with the civil time `civil`, which occurred at `first` and again at `second`; the previous row was
  /// at `last`.
  ///
  /// A row belongs to the other occurrence if its time goes back, or if it repeats the previous time in a table whose rows are an hour or
  /// more apart. Rows that follow a distant time belong to the first occurrence.
  mutating func instant(
    of service: Int, showing civil: CivilTime, first: Instant, second: Instant, after last: Instant?
  ) -> Instant {
    var pass: Pass
    if let latest = latest[service], latest.instant == last {
      pass = latest
      let isTurn = pass.isBackwards ? civil > pass.civil : civil < pass.civil
      if isTurn || (civil == pass.civil && pass.isSparse) { pass.isSecond.toggle() }
      pass.civil = civil
    } else {
      let length = first.seconds(until: second)
      let isBackwards = last.map { $0 > second && second.seconds(until: $0) <= 86_400 } ?? false
      let distance = last.map { min(abs(first.seconds(until: $0)), abs(second.seconds(until: $0))) } ?? length
      pass = Pass(
        civil: civil, instant: first, isSecond: isBackwards, isBackwards: isBackwards, isSparse: distance >= length)
    }
    pass.instant = pass.isSecond ? second : first
    latest[service] = pass
    return pass.instant
  }

  /// Copies the state of service `other` in `earlier` to `service`.
  mutating func adopt(_ service: Int, from earlier: Passes, as other: Int) { latest[service] = earlier.latest[other] }

  /// Adds the state of rows that were read later; `numbers` maps their services to the numbers here.
  mutating func merge(_ later: Passes, numbers: [Int]) {
    for (service, pass) in later.latest { latest[numbers[service]] = pass }
  }
}

/// Rows of one service in a repeated hour, which may belong to either of two buckets.
struct Passage: Hashable, Sendable {
  let service: Int
  /// The buckets of the first and of the second occurrence.
  let first: Int
  let second: Int

  /// Rows by assigned occurrence.
  struct Rows: Sendable {
    var first = Tally()
    var second = Tally()
    /// Whether both occurrences have rows, so that each row is in the correct bucket.
    var isWhole: Bool { first.count > 0 && second.count > 0 }
  }
}
