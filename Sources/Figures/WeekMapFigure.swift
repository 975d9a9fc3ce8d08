import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// The normal week of series `index`; nil where no hour of the week has a value.
  func weekMapFigure(_ index: Int, id: String) -> Figure? {
    let series = dataset.series[index]
    let hours = findings.series[index].week.hours
    let known = hours.indices.filter { hours[$0].isFinite }
    guard let peak = known.max(by: { hours[$0] < hours[$1] }), let trough = known.min(by: { hours[$0] < hours[$1] })
    else { return nil }
    let unit = series.metric.unit
    let data = DataTable(
      columns: [DataTable.Column("Day"), DataTable.Column("Hour"), DataTable.Column("Median", unit: unit)],
      rows: hours.indices.map { hour in
        [.text(TimeText.weekdayNames[hour / 24]), .text(clockText(hour)), .number(hours[hour])]
      })
    let perDay = DataTable(
      columns: [DataTable.Column("Day")]
        + ["Least", "Median", "Greatest"].map { DataTable.Column($0, unit: unit) },
      rows: (0..<7).map { day in
        let values = hours[day * 24..<(day + 1) * 24].filter(\.isFinite).sorted()
        let middle = values.isEmpty ? nil : (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
        return [.text(TimeText.weekdayNames[day]), .number(values.first), .number(middle), .number(values.last)]
      })
    let draft = FigureDraft(
      id: id,
      title: "\(name(index)) is highest on \(weekHour(peak)) and lowest on \(weekHour(trough))",
      subtitle: "Median of each hour of the week in normal times\(inUnit(series.metric)). "
        + time.abbreviation(at: grid.start),
      caption:
        "\(name(index)) has a median of \(NumberText.quantity(hours[peak], unit: unit)) on \(weekHour(peak)) and of "
        + "\(NumberText.quantity(hours[trough], unit: unit)) on \(weekHour(trough)).",
      data: data, excerpt: (perDay, "Least, median and greatest hour of each day; all 168 hours are in the CSV."))
    return draft.drawn(measuredBy: measurer) { canvas in
      HourOfWeekMap(values: hours, value: ValueAxis(name: series.metric.label, unit: unitText(of: series.metric)))
        .scene(on: canvas)
    }
  }

  /// `Saturday, 19:00`.
  private func weekHour(_ hour: Int) -> String {
    "\(TimeText.weekdayNames[hour / 24]), \(clockText(hour))"
  }

  private func clockText(_ hour: Int) -> String {
    (hour % 24 < 10 ? "0" : "") + "\(hour % 24):00"
  }
}
