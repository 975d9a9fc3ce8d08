import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// Measured and declared factors of the days of the week.
  func dayFactorsFigure() -> Figure? {
    guard let index = rhythmSeries() else { return nil }
    let measured = findings.series[index].week.dayFactors
    guard measured.filter(\.isFinite).count > 1 else { return nil }
    let declared = dataset.rhythm.flatMap { $0.column == dataset.series[index].metric.key.column ? $0.days : nil }
    let data = DataTable(
      columns: [DataTable.Column(texts["column.day"]), DataTable.Column(texts["column.measured"])]
        + (declared == nil ? [] : [DataTable.Column(texts["column.declared"])]),
      rows: measured.indices.map { day in
        [.text(time.weekdayNames[day]), .number(measured[day])] + (declared.map { [.declared($0[day])] } ?? [])
      })
    let best = measured.indices.filter { measured[$0].isFinite }.max { measured[$0] < measured[$1] } ?? 0
    let draft = FigureDraft(
      id: id(of: .report(.days)),
      title: texts["days.title", ["day": time.weekdayNames[best], "factor": numbers.factor(measured[best])]],
      subtitle: declared == nil
        ? texts["days.subtitle", ["metric": name(index)]] : texts["days.subtitle-declared", ["metric": name(index)]],
      caption: dayCaption(measured, declared), data: data, in: words)
    let rows = measured.indices.map { day in
      let factor = numbers.factor(measured[day])
      return RankedBars.Row(
        label: time.weekdayNames[day], value: measured[day],
        text: declared.map {
          texts["days.factors", ["measured": factor, "declared": numbers.declaredFactor($0[day])]]
        } ?? factor,
        color: colors[dataset.series[index].key])
    }
    return draft.drawn(measuredBy: lettering) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: texts["days.axis"])).scene(on: canvas)
    }
  }

  /// The metric whose rhythm is shown: the declared one, otherwise traffic, otherwise the headline.
  func rhythmSeries() -> Int? {
    let declared = dataset.businessIndices.first { dataset.series[$0].metric.key.column == dataset.rhythm?.column }
    return declared ?? dataset.firstBusinessIndex(.traffic) ?? findings.headline
  }

  private func dayCaption(_ measured: [Double], _ declared: [Double]?) -> String {
    let known = measured.indices.filter { measured[$0].isFinite }
    let factors = known.map {
      texts["name.value", ["name": time.weekdayNames[$0], "value": numbers.factor(measured[$0])]]
    }
    guard let declared, let worst = known.map({ abs(measured[$0] / declared[$0] - 1) }).max() else {
      return texts["days.caption", ["factors": words.list(factors)]]
    }
    return texts["days.caption-declared", ["factors": words.list(factors), "share": numbers.share(worst)]]
  }
}
