internal import Datasets
internal import Time

/// Which of the two showings of an hour the rows of each service are in: where clocks go back, only the order of rows tells.
struct Passes: Sendable {
  /// A row in such an hour.
  private struct Pass {
    /// What the clocks showed, and the moment that was taken.
    var civil: CivilTime
    var instant: Instant
    var isSecond: Bool
    /// Whether rows are ordered from late to early.
    let isBackwards: Bool
    /// Whether rows are so far apart that the hour has one at most, so that the same time once more is the other showing.
    let isSparse: Bool
  }

  /// By number of the service.
  private var latest: [Int: Pass] = [:]

  /// The moment at which `service` had a row when the clocks showed `civil` at `first` and again at `second`; the moment of its row before
  /// was `last`.
  ///
  /// A row that goes back, or has the time of the row before where rows are an hour apart or more, begins the other showing. Rows that
  /// come from far away are in the first one.
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

  /// Takes over the state of `service` from that of number `other` in `earlier`.
  mutating func adopt(_ service: Int, from earlier: Passes, as other: Int) { latest[service] = earlier.latest[other] }

  /// Takes in what was read later; `numbers` are the services' numbers here.
  mutating func merge(_ later: Passes, numbers: [Int]) {
    for (service, pass) in later.latest { latest[numbers[service]] = pass }
  }
}

/// Rows of one service in an hour that clocks showed twice, which may belong to either of two buckets.
struct Passage: Hashable, Sendable {
  let service: Int
  /// Buckets of the first and of the second showing.
  let first: Int
  let second: Int

  /// Rows by the showing that was taken.
  struct Rows: Sendable {
    var first = Tally()
    var second = Tally()
    /// Whether there are rows of both showings, so that each is in the bucket to which it belongs.
    var isWhole: Bool { first.count > 0 && second.count > 0 }
  }
}
