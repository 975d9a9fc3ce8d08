import Analysis
import Foundation
import Statistics

/// Series with labelled windows, and the number of windows hit by alarms.
///
/// NAB's own score rewards early alarms and forbids look-ahead. A report sees the whole period, so it claims no rank there.
///
/// - Source: Lavin & Ahmad (2015), https://doi.org/10.1109/ICMLA.2015.141; Numenta Anomaly Benchmark.
struct NAB {
  /// Alarms against windows in one series.
  struct Result {
    let file: String
    let windows: Int
    let found: Int
    let alarms: Int
    let right: Int
  }

  private let folder: String

  init(in folder: String) { self.folder = folder }

  /// One result per series: either with the whole period visible, or with each day judged only by earlier days.
  func results(lookingAhead: Bool) throws -> [Result] {
    let labels = try JSONDecoder().decode(
      [String: [[String]]].self,
      from: Data(contentsOf: URL(fileURLWithPath: folder + "/labels/combined_windows.json")))
    return try labels.keys.sorted().compactMap { key in
      let path = "\(folder)/data/\(key)"
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      let series = TimedSeries(of: try CSVTable(at: path))
      let windows = (labels[key] ?? []).compactMap { window -> ClosedRange<Int>? in
        guard let first = window.first.flatMap(Clock.seconds), let last = window.last.flatMap(Clock.seconds) else {
          return nil
        }
        let inside = series.times.indices.filter { (first...last).contains(series.times[$0]) }
        return inside.first.flatMap { start in inside.last.map { start...$0 } }
      }
      let alarms = lookingAhead ? series.alarms : NAB.blindAlarms(in: series)
      return Result(
        file: key, windows: windows.count, found: windows.count { window in alarms.contains { $0.overlaps(window) } },
        alarms: alarms.count, right: alarms.count { alarm in windows.contains { $0.overlaps(alarm) } })
    }
  }

  /// Alarms from scores computed only with data up to the end of their own day.
  private static func blindAlarms(in series: TimedSeries) -> [Range<Int>] {
    let day = max(1, 86_400 / series.step)
    var scores = [Double](repeating: .nan, count: series.values.count)
    for end in stride(from: 2 * day, to: series.values.count + day, by: day) {
      let known = series.prefix(min(end, series.values.count)).scores
      for place in max(0, end - day)..<known.count { scores[place] = known[place] }
    }
    let policy = series.policy
    return Hysteresis.stretches(
      of: scores, opening: policy.detectionOpening, holding: policy.detectionHolding,
      bridging: policy.guardBand / series.step, minimumLength: series.step < 3_600 ? policy.persistence : 1)
  }
}
