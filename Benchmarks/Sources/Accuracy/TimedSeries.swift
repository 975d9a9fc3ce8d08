import Analysis
import Datasets
import Time

/// A series in the form of detection data sets: rows with a time and a value, nearly evenly spaced.
struct TimedSeries {
  /// Unix seconds of each row.
  let times: [Int]
  let values: [Double]

  /// The rows of a table whose first two columns are time and value.
  init(of table: CSVTable) {
    let numbers = table.numbers(in: 1)
    let rows = zip(table.rows, numbers).compactMap { row, number in Clock.seconds(of: row[0]).map { ($0, number) } }
    times = rows.map(\.0)
    values = rows.map(\.1)
  }

  /// The first `count` rows.
  func prefix(_ count: Int) -> TimedSeries {
    TimedSeries(times: Array(times.prefix(count)), values: Array(values.prefix(count)))
  }

  /// The report's combined score of each row.
  var scores: [Double] {
    let scores = Detector(of: dataset, under: policy).scores()
    return places.map { $0.map { scores[$0] } ?? .nan }
  }

  /// The report's alarms, as ranges of rows.
  var alarms: [Range<Int>] {
    Detector(of: dataset, under: policy).detections().map { detection in
      let inside = times.indices.filter { detection.window.contains(Instant(unixSeconds: times[$0])) }
      return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
    }
  }

  private init(times: [Int], values: [Double]) {
    self.times = times
    self.values = values
  }

  let policy = Policy()

  /// The typical interval between rows.
  var step: Int {
    let distances = zip(times, times.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    return distances.isEmpty ? 300 : distances[distances.count / 2]
  }

  /// One series without a specific role, on a grid of its typical interval.
  private var dataset: Dataset {
    let grid = grid
    var buckets = [Double](repeating: .nan, count: grid.count)
    for (place, value) in zip(places, values) { if let place { buckets[place] = value } }
    let metric = Metric(key: MetricKey(table: "series", column: "value"), label: "Value", aggregate: .mean)
    return Dataset(
      title: "Series", zone: .utc, grid: grid, tables: [],
      series: [Series(metric: metric, rollUp: RollUp(values: buckets))])
  }

  private var grid: TimeGrid {
    let first = times.min() ?? 0
    // A bucket begins half an interval before its row, so that a shift by a second does not move a row into the next bucket.
    return TimeGrid(
      start: Instant(unixSeconds: first - step / 2), step: step, count: ((times.max() ?? first) - first) / step + 1)
  }

  private var places: [Int?] {
    let grid = grid
    return times.map { grid.index(of: Instant(unixSeconds: $0)) }
  }
}
