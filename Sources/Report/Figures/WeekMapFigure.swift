import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// The normal week of series `index`; nil if no hour of the week has a value.
  func weekMapFigure(_ index: Int, as figure: FigureName) -> Figure? {
    let series = dataset.series[index]
    let hours = findings.series[index].week.hours
    let known = hours.indices.filter { hours[$0].isFinite }
    guard let peak = known.max(by: { hours[$0] < hours[$1] }), let trough = known.min(by: { hours[$0] < hours[$1] })
    else { return nil }
    let unit = series.metric.unit
    let data = DataTable(
      columns: [
        DataTable.Column(texts["column.day"]), DataTable.Column(texts["column.hour"]),
        DataTable.Column(texts["column.median"], unit: unit),
      ],
      rows: hours.indices.map { hour in
        [.text(time.weekdayNames[hour / 24]), .text(clockText(hour)), .number(hours[hour])]
      })
    let perDay = DataTable(
      columns: [DataTable.Column(texts["column.day"])]
        + [texts["column.least"], texts["column.median"], texts["column.greatest"]].map {
          DataTable.Column($0, unit: unit)
        },
      rows: (0..<7).map { day in
        let values = hours[day * 24..<(day + 1) * 24].filter(\.isFinite).sorted()
        let middle = values.isEmpty ? nil : (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
        return [.text(time.weekdayNames[day]), .number(values.first), .number(middle), .number(values.last)]
      })
    let places: KeyValuePairs = [
      "metric": name(index), "peak": weekHour(peak), "trough": weekHour(trough), "unit": inUnit(series.metric),
      "zone": time.abbreviation(at: grid.start), "high": numbers.quantity(hours[peak], unit: unit),
      "low": numbers.quantity(hours[trough], unit: unit),
    ]
    let draft = FigureDraft(
      id: id(of: figure),
      title: texts["week-map.title", places], subtitle: texts["week-map.subtitle", places],
      caption: texts["week-map.caption", places], data: data, excerpt: (perDay, texts["week-map.excerpt"]))
    return draft.drawn(measuredBy: lettering) { canvas in
      HourOfWeekMap(values: hours, value: ValueAxis(name: series.metric.label, unit: unitText(of: series.metric)))
        .scene(on: canvas)
    }
  }

  /// `Saturday, 19:00`.
  private func weekHour(_ hour: Int) -> String {
    texts["time.moment", ["day": time.weekdayNames[hour / 24], "clock": clockText(hour)]]
  }

  private func clockText(_ hour: Int) -> String {
    (hour % 24 < 10 ? "0" : "") + "\(hour % 24):00"
  }
}
