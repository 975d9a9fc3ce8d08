import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// How the days of the week compare, and how they were declared to.
  func dayFactorsFigure() -> Figure? {
    guard let index = rhythmSeries() else { return nil }
    let measured = findings.series[index].week.dayFactors
    guard measured.filter(\.isFinite).count > 1 else { return nil }
    let declared = dataset.rhythm.flatMap { $0.column == dataset.series[index].metric.key.column ? $0.days : nil }
    let data = DataTable(
      columns: [DataTable.Column("Day"), DataTable.Column("Measured")]
        + (declared == nil ? [] : [DataTable.Column("Declared")]),
      rows: measured.indices.map { day in
        [.text(TimeText.weekdayNames[day]), .number(measured[day])] + (declared.map { [.number($0[day])] } ?? [])
      })
    let best = measured.indices.filter { measured[$0].isFinite }.max { measured[$0] < measured[$1] } ?? 0
    let draft = FigureDraft(
      id: "days",
      title: "\(TimeText.weekdayNames[best]) is the strongest day: "
        + "\(NumberText.factor(measured[best])) of a median weekday",
      subtitle: "\(name(index)) by day of the week, as a multiple of the median weekday"
        + (declared == nil ? "" : ", measured and declared"),
      caption: dayCaption(measured, declared), data: data)
    let rows = measured.indices.map { day in
      let claim = declared.map { " · declared \(NumberText.factor($0[day]))" } ?? ""
      return RankedBars.Row(
        label: TimeText.weekdayNames[day], value: measured[day], text: NumberText.factor(measured[day]) + claim,
        color: colors[dataset.series[index].key])
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: "Multiple of the median weekday")).scene(on: canvas)
    }
  }

  /// The metric whose rhythm is shown: the declared one, else traffic, else the headline.
  func rhythmSeries() -> Int? {
    let business = dataset.series.indices.filter { dataset.series[$0].service == nil }
    let declared = business.first { dataset.series[$0].metric.key.column == dataset.rhythm?.column }
    return declared ?? business.first { dataset.series[$0].metric.role == .traffic } ?? findings.headline
  }

  private func dayCaption(_ measured: [Double], _ declared: [Double]?) -> String {
    let known = measured.indices.filter { measured[$0].isFinite }
    let factors = known.map { "\(TimeText.weekdayNames[$0]) \(NumberText.factor(measured[$0]))" }
    guard let declared, let worst = known.map({ abs(measured[$0] / declared[$0] - 1) }).max() else {
      return "Measured: \(NameText.list(factors))."
    }
    return
      "Measured: \(NameText.list(factors)); no day is further than \(NumberText.share(worst)) from its declared factor."
  }
}
