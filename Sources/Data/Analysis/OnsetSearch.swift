import Datasets
import Time

/// Finds when a series left its expected band in an incident, and when it returned.
///
/// An onset is the first bucket whose robust z score exceeds the policy's cut-off; with buckets of less than an hour, the following buckets
/// must exceed it in the same direction. If the incident starts outside the band, the onset is traced back from the declared start without
/// a break, at most through the guard band, which is excluded from the baseline for this purpose. The recovery is the first bucket back
/// inside the band after the incident's last bucket beyond the cut-off.
struct OnsetSearch {
  private let study: SeriesStudy
  private let cutoff: Double

  init(in study: SeriesStudy, under policy: Policy) {
    self.study = study
    cutoff = policy.outlierCutoff
  }

  /// The onset in the incident in `buckets`; nil if the series stayed in its band.
  func onset(in buckets: Range<Int>) -> Onset? {
    guard !buckets.isEmpty, study.errorBand != nil || study.normalError != nil else { return nil }
    let timeline = study.timeline
    let run = min(timeline.persistence, buckets.count)
    guard let moved = buckets.first(where: { isOnset(at: $0, run: run, in: buckets) }) else { return nil }
    let first = followedBack(from: moved, in: buckets)
    let isUp = study.score(first) > 0
    let extremes = (first..<buckets.upperBound).filter { isExtreme($0, isUp: isUp) }
    let last = extremes.last ?? first
    let recovery = (last + 1..<max(last + 1, timeline.grid.count)).first { isBack(at: $0, run: run) }
    let peak = extremes.map { study.score($0).magnitude }.max() ?? study.score(first).magnitude
    return Onset(
      key: study.key, start: timeline.grid.instant(at: first), recovery: recovery.map(timeline.grid.instant(at:)),
      direction: isUp ? .up : .down, peak: peak)
  }

  /// The first bucket of the run that leads to `moved`, provided that nothing else in the incident precedes it.
  private func followedBack(from moved: Int, in buckets: Range<Int>) -> Int {
    let isUp = study.score(moved) > 0
    let earliest = max(0, buckets.lowerBound - study.timeline.guardBuckets)
    guard (buckets.lowerBound..<moved).allSatisfy({ !study.errors[$0].isFinite }) else { return moved }
    var first = moved
    for index in (earliest..<moved).reversed() where study.errors[index].isFinite {
      guard isExtreme(index, isUp: isUp) else { break }
      first = index
    }
    return first
  }

  private func isExtreme(_ index: Int, isUp: Bool) -> Bool {
    let score = study.score(index)
    return isUp ? score >= cutoff : score <= -cutoff
  }

  /// Whether `run` buckets with a value, starting here, are extreme on the same side; a run must not leave `search`.
  private func isOnset(at index: Int, run: Int, in search: Range<Int>) -> Bool {
    guard study.score(index).magnitude >= cutoff else { return false }
    let isUp = study.score(index) > 0
    let following = (index..<search.upperBound).lazy.filter { study.errors[$0].isFinite }.prefix(run)
    return following.count == run && following.allSatisfy { isExtreme($0, isUp: isUp) }
  }

  /// Whether `run` buckets with a value, starting here, are inside the band, or all until the end of the data.
  private func isBack(at index: Int, run: Int) -> Bool {
    guard isNormal(index) == true else { return false }
    return (index..<study.errors.count).lazy.filter { study.errors[$0].isFinite }.prefix(run)
      .allSatisfy { isNormal($0) == true }
  }

  /// Whether the bucket is inside the band or, without a band, below the cut-off.
  private func isNormal(_ index: Int) -> Bool? {
    guard study.errors[index].isFinite else { return nil }
    return study.isInBand(index) ?? (study.score(index).magnitude < cutoff)
  }
}
