import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

extension FigureContext {
  /// Measured and declared factors of the hours of a weekday.
  func hourFactorsFigure() -> Figure? {
    guard let index = rhythmSeries() else { return nil }
    let rhythm = dataset.rhythm.flatMap { $0.column == dataset.series[index].metric.key.column ? $0 : nil }
    // Declared factors are shown as declared; measured ones have been converted to their base.
    let factors = findings.series[index].week.hourFactors
    let (declared, measured) = (rhythm?.hours, rhythm == nil ? scaledToMean(factors) : factors)
    let known = measured.indices.filter { measured[$0].isFinite }
    guard known.count > 1 else { return nil }
    let data = DataTable(
      columns: [DataTable.Column(texts["column.hour"]), DataTable.Column(texts["column.measured"])]
        + (declared == nil ? [] : [DataTable.Column(texts["column.declared"])]),
      rows: measured.indices.map { hour in
        [.text(clock(hour)), .number(measured[hour])] + (declared.map { [.declared($0[hour])] } ?? [])
      })
    let peak = known.max { measured[$0] < measured[$1] } ?? 0
    let trough = known.min { measured[$0] < measured[$1] } ?? 0
    let draft = FigureDraft(
      id: id(of: .report(.hours)),
      title: texts[
        "hours.title",
        [
          "metric": name(index), "peak": clock(peak), "trough": clock(trough),
          "factor": numbers.significant(measured[peak] / measured[trough], digits: 2),
        ]],
      subtitle: hourSubtitle(index, isDeclared: declared != nil),
      caption: hourCaption(measured, declared, peak, trough), data: data, in: words)
    let lines =
      [Line(name: texts["column.measured"], values: measured, color: colors[dataset.series[index].key])]
      + (declared.map { [Line(name: texts["column.declared"], values: $0, color: .quietInk, isDashed: true)] } ?? [])
    return draft.drawn(measuredBy: lettering) { canvas in
      LineChart(
        grid: .hoursOfDay, axis: .hourOfDay,
        panel: Panel(
          value: ValueAxis(
            name: declared == nil ? texts["hours.axis"] : texts["hours.axis-declared"], includesZero: true),
          lines: lines)
      ).scene(on: canvas)
    }
  }

  /// Factors without a declaration, relative to their own mean.
  private func scaledToMean(_ factors: [Double]) -> [Double] {
    let known = factors.filter(\.isFinite)
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    return mean == 0 ? factors : factors.map { $0 / mean }
  }

  private func clock(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }

  private func hourCaption(_ measured: [Double], _ declared: [Double]?, _ peak: Int, _ trough: Int) -> String {
    let deviations = declared.map { declared in
      measured.indices.map { abs(measured[$0] / declared[$0] - 1) }.filter(\.isFinite)
    }
    let places: KeyValuePairs = [
      "peak": clock(peak), "high": numbers.factor(measured[peak]), "trough": clock(trough),
      "low": numbers.factor(measured[trough]), "share": numbers.share(deviations?.max()),
    ]
    return deviations == nil ? texts["hours.caption", places] : texts["hours.caption-declared", places]
  }

  private func hourSubtitle(_ index: Int, isDeclared: Bool) -> String {
    let places: KeyValuePairs = ["metric": name(index), "zone": time.abbreviation(at: grid.start)]
    return isDeclared ? texts["hours.subtitle-declared", places] : texts["hours.subtitle", places]
  }
}
