import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

/// The shared inputs of all figures: findings, vocabulary, text measurement and colours.
struct FigureContext {
  /// Width of a figure on wide screens, on paper and in files, in CSS pixels.
  static let wideWidth = 760.0
  /// Width of a figure on a phone: 390 px minus the page's margins.
  static let narrowWidth = 358.0

  /// Names, times and numbers in the report's language.
  let words: Vocabulary
  let lettering: Lettering
  let colors: EntityColors
  private let ids: [FigureName: String]

  init(_ words: Vocabulary, measuredBy measurer: any TextMeasurer) {
    self.words = words
    lettering = Lettering(words.language, measuredBy: measurer)
    colors = EntityColors(of: words.dataset)
    ids = FigureName.ids(of: words.findings)
  }

  /// The id of the figure `name`: its permalink fragment and the name of its files.
  func id(of name: FigureName) -> String {
    guard let id = ids[name] else { preconditionFailure("every figure is named before it is drawn") }
    return id
  }

  var findings: Findings { words.findings }
  var texts: Texts { words.texts }
  var numbers: NumberFormat { words.numbers }
  var time: TimeText { words.time }

  var dataset: Dataset { findings.dataset }
  var grid: TimeGrid { findings.dataset.grid }

  /// The name of series `index`, as in a heading. A right-to-left name is isolated, so that it does not reorder adjacent numbers.
  func name(_ index: Int) -> String { NameText.isolated(words.name(of: dataset.series[index])) }

  /// The title of `incident`, isolated in the same way.
  func title(of incident: Incident) -> String { NameText.isolated(incident.title) }

  /// The name of the series `key`; its column if the data set does not contain it.
  func name(of key: SeriesKey) -> String {
    index(of: key).map { name($0) } ?? key.metric.column
  }

  /// The index of the series `key` in the data set.
  func index(of key: SeriesKey) -> Int? {
    dataset.series.firstIndex { $0.key == key }
  }

  /// A pair of series as one row of a chart: `CPU – revenue`.
  func pair(_ first: String, _ second: String) -> String { texts["figure.pair", ["first": first, "second": second]] }

  /// The whole period, with the time zone: `Wed 1 May 2024 – Fri 31 May 2024, UTC`.
  var period: String { grid.count > 0 ? words.period : time.abbreviation(at: grid.start) }

  /// The unit as part of a subtitle: `, in USD`; empty for plain counts.
  func inUnit(_ metric: Metric) -> String {
    metric.unit.isEmpty ? "" : texts["figure.in-unit", ["unit": metric.unit]]
  }
}
