import Analysis
import Datasets
import Prose
import Scenes

/// What every figure needs to be drawn: the findings, a way to write times and names, a measure for text, colours.
struct FigureContext {
  /// Width of a figure on wide screens, on paper and in files, in CSS pixels.
  static let wideWidth = 760.0
  /// Width of a figure on a phone: 390 px less the page's margins.
  static let narrowWidth = 358.0

  let findings: Findings
  let time: TimeText
  let measurer: any TextMeasurer
  let colors: EntityColors

  init(_ findings: Findings, measuredBy measurer: any TextMeasurer) {
    self.findings = findings
    self.measurer = measurer
    time = TimeText(zone: findings.dataset.zone)
    colors = EntityColors(of: findings.dataset)
  }

  var dataset: Dataset { findings.dataset }
  var grid: TimeGrid { findings.dataset.grid }

  /// The name of series `index`, as in a heading; one written from right to left is set apart, so that it leaves the
  /// numbers beside it in their places.
  func name(_ index: Int) -> String { NameText.isolated(NameText.name(of: dataset.series[index])) }

  /// The name of the series `key`; its column where the data set does not hold it.
  func name(of key: SeriesKey) -> String {
    index(of: key).map { name($0) } ?? key.metric.column
  }

  /// The place in the data set of the series `key`.
  func index(of key: SeriesKey) -> Int? {
    dataset.series.firstIndex { $0.key == key }
  }

  /// `1–31 May`-like words for the whole period, with the zone: `Wed 1 May 2024 – Fri 31 May 2024, UTC`.
  var period: String {
    guard grid.count > 0 else { return time.abbreviation(at: grid.start) }
    let last = grid.end.advanced(by: -1)
    let zone = time.abbreviation(at: grid.start)
    let days = (time.day(grid.start), time.day(last))
    return days.0 == days.1 ? "\(days.0), \(zone)" : "\(days.0) – \(days.1), \(zone)"
  }

  /// `hourly`, `by the minute`, `every 5 minutes`: how long a bucket is.
  var cadence: String { cadence(of: grid.step) }

  /// The same for buckets of `step` seconds.
  func cadence(of step: Int) -> String {
    switch step {
    case 3_600: "hourly"
    case 86_400: "daily"
    case 604_800: "weekly"
    case 60: "by the minute"
    default: "every \(TimeText.duration(step))"
    }
  }

  /// The unit as it stands in a subtitle: `, in USD`; empty for plain counts.
  func inUnit(_ metric: Metric) -> String {
    metric.unit.isEmpty ? "" : ", in \(metric.unit)"
  }
}
