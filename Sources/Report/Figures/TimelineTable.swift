import Analysis
import Datasets
import Prose
import Text
import Time

/// The numbers of figures with a time axis: one row per bucket, and the relevant rows for the page.
struct TimelineTable {
  /// One column of numbers, with a value per bucket of the whole grid.
  struct Column {
    let title: String
    let unit: String
    let values: [Double]
  }

  let grid: TimeGrid
  /// The vocabulary of the report, with the time zone in which days start.
  let words: Vocabulary
  /// The numbers; a summary by day summarises the first column.
  let columns: [Column]
  /// The drawn buckets.
  let range: Range<Int>

  /// Every drawn number.
  var data: DataTable {
    table(of: Array(range))
  }

  /// The rows for the page: all up to the limit. Beyond that, the buckets of `windows` if they are few enough, otherwise minimum, median
  /// and maximum by the shortest of day, week, month and year that stays within the limit.
  func excerpt(preferring windows: [TimeWindow] = []) -> (table: DataTable, note: String?) {
    if range.count <= Figure.excerptLimit { return (data, nil) }
    let chosen = range.filter { index in windows.contains { $0.contains(grid.instant(at: index)) } }
    if !chosen.isEmpty, chosen.count <= Figure.excerptLimit {
      return (table(of: chosen), words.texts["excerpt.incidents"])
    }
    for period in CalendarPeriod.allCases {
      let groups = grouped(by: period)
      if groups.count <= Figure.excerptLimit {
        return (
          summary(of: groups, by: period), period.note(in: words.texts)
        )
      }
    }
    return (table(of: Array(range.suffix(Figure.excerptLimit))), words.texts["excerpt.last"])
  }

  private func table(of indices: [Int]) -> DataTable {
    DataTable(
      columns: [DataTable.Column(words.texts["column.time"])]
        + columns.map { DataTable.Column($0.title, unit: $0.unit) },
      rows: indices.map { index in
        [.time(grid.instant(at: index))] + columns.map { .number($0.values[index]) }
      })
  }

  private func summary(of groups: [Range<Int>], by period: CalendarPeriod) -> DataTable {
    guard let column = columns.first else { return DataTable(columns: [], rows: []) }
    let titles = [
      words.texts["column.least-of", ["series": column.title]],
      words.texts["column.median-of", ["series": column.title]],
      words.texts["column.greatest-of", ["series": column.title]],
    ].map { DataTable.Column($0, unit: column.unit) }
    return DataTable(
      columns: [DataTable.Column(period.noun(in: words.texts))] + titles,
      rows: groups.map { group in
        let values = column.values[group].filter { !$0.isNaN }.sorted()
        let middle = values.isEmpty ? nil : (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
        let start = grid.instant(at: group.lowerBound)
        let label = period.label(of: words.time.zone.civil(at: start))
        return [.period(label, since: start), .number(values.first), .number(middle), .number(values.last)]
      })
  }

  private func grouped(by period: CalendarPeriod) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var current: Int?
    for index in range {
      let key = period.key(of: words.time.zone.civil(at: grid.instant(at: index)))
      if key == current, let last = groups.popLast() {
        groups.append(last.lowerBound..<index + 1)
      } else {
        groups.append(index..<index + 1)
        current = key
      }
    }
    return groups
  }
}
