import Analysis
public import Datasets
import Text
import Time

/// The data page's sentences about the measured data and its quality.
public struct DataProse: Sendable, Worded {
  let words: Vocabulary

  /// The sentences about the data set of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var dataset: Dataset { words.dataset }

  /// The page's headline: `7,211 rows in four tables, no gaps`.
  public var verdict: String {
    let missing = words.findings.series.map(\.overall.missing).reduce(0, +)
    return texts[
      "data.verdict",
      [
        "rows": words.counted("count.rows", dataset.tables.map(\.rows).reduce(0, +)),
        "tables": words.counted("count.tables", dataset.tables.count),
        "gaps": missing == 0 ? texts["data.no-gaps"] : words.counted("data.gaps", missing),
      ]]
  }

  /// Period, resolution, and number of notices.
  public var lead: [String] {
    let count = words.findings.notices.count
    let doubts = count == 0 ? texts["data.sound"] : words.counted("data.notices", count).asOpening
    return [
      texts[
        "data.covers",
        [
          "period": words.period, "resolution": words.resolution, "buckets": words.buckets(dataset.grid.count),
          "series": words.counted("count.series", dataset.series.count),
        ]], texts["data.zone", ["zone": dataset.zone.identifier]], doubts,
    ]
  }

  /// The gaps of a series: `2 hours missing, the longest gap 2024-05-03 04:00 (2 hours)`; nil if it is complete.
  public func gaps(of series: Series) -> String? {
    let runs = Self.gaps(in: series.values)
    guard let longest = runs.max(by: { ($0.count, $1.lowerBound) < ($1.count, $0.lowerBound) }) else { return nil }
    let missing = runs.map(\.count).reduce(0, +)
    if missing == series.values.count { return texts["data.no-value"] }
    let start = time.stamp(dataset.grid.instant(at: longest.lowerBound))
    if runs.count == 1 { return texts["data.one-gap", ["missing": words.buckets(missing), "start": start]] }
    return texts[
      "data.several-gaps",
      [
        "missing": words.buckets(missing), "stretches": words.counted("data.stretches", runs.count), "start": start,
        "length": words.buckets(longest.count),
      ]]
  }

  /// Runs of missing values.
  static func gaps(in values: [Double]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in values.indices where values[index].isNaN {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
