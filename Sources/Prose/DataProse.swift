import Analysis
public import Datasets

/// What the data page says of what was measured and whether it is sound.
public struct DataProse: Sendable {
  let words: Vocabulary

  /// The sentences about the data set of `words`.
  public init(_ words: Vocabulary) {
    self.words = words
  }

  private var dataset: Dataset { words.dataset }

  /// The page's headline: `7,211 rows in four tables, no gaps`.
  public var verdict: String {
    let rows = CountText.digits(dataset.tables.map(\.rows).reduce(0, +), "row")
    let tables = CountText.spelled(dataset.tables.count, "table")
    let missing = words.findings.series.map(\.overall.missing).reduce(0, +)
    let gaps = missing == 0 ? "no gaps" : CountText.digits(missing, "gap")
    return "\(rows) in \(tables), \(gaps)"
  }

  /// Period, resolution, and how many notices there are.
  public var lead: [String] {
    let count = words.findings.notices.count
    let doubts =
      count == 0
      ? "Nothing in the data was doubtful."
      : CountText.capitalized(CountText.spelled(count, "notice")) + " on doubtful data, below."
    return [
      "The report covers \(words.period), \(words.resolution): \(words.buckets(dataset.grid.count)), and "
        + "\(CountText.spelled(dataset.series.count, "series", plural: "series")).",
      "All times are in \(dataset.zone.identifier).", doubts,
    ]
  }

  /// The stretches in which a series has no value: `2 hours missing, the longest gap 2024-05-03 04:00 (2 hours)`; nil
  /// where it is complete.
  public func gaps(of series: Series) -> String? {
    let runs = Self.gaps(in: series.values)
    guard let longest = runs.max(by: { ($0.count, $1.lowerBound) < ($1.count, $0.lowerBound) }) else { return nil }
    let missing = runs.map(\.count).reduce(0, +)
    if missing == series.values.count { return "no value at all" }
    let start = words.time.stamp(dataset.grid.instant(at: longest.lowerBound))
    if runs.count == 1 { return "\(words.buckets(missing)) missing, from \(start) on" }
    return
      "\(words.buckets(missing)) missing in \(CountText.digits(runs.count, "stretch", plural: "stretches")), the longest from "
      + "\(start) on (\(words.buckets(longest.count)))"
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
