import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// How the hours of a weekday compare, and how they were declared to.
  func hourFactorsFigure() -> Figure? {
    guard let index = rhythmSeries() else { return nil }
    let measured = scaledToMean(findings.series[index].week.hourFactors)
    let known = measured.indices.filter { measured[$0].isFinite }
    guard known.count > 1 else { return nil }
    let rhythm = dataset.rhythm.flatMap { $0.column == dataset.series[index].metric.key.column ? $0 : nil }
    let declared = rhythm.map { scaledToMean($0.hours) }
    let data = DataTable(
      columns: [DataTable.Column("Hour"), DataTable.Column("Measured")]
        + (declared == nil ? [] : [DataTable.Column("Declared")]),
      rows: measured.indices.map { hour in
        [.text(clock(hour)), .number(measured[hour])] + (declared.map { [.number($0[hour])] } ?? [])
      })
    let peak = known.max { measured[$0] < measured[$1] } ?? 0
    let trough = known.min { measured[$0] < measured[$1] } ?? 0
    let draft = FigureDraft(
      id: "hours",
      title: "\(name(index)) peaks at \(clock(peak)), "
        + "\(NumberText.significant(measured[peak] / measured[trough], digits: 2)) times its low at \(clock(trough))",
      subtitle: "\(name(index)) by hour of a weekday, as a multiple of the day's mean"
        + (declared == nil ? "" : ", measured and declared") + ". \(time.abbreviation(at: grid.start))",
      caption: hourCaption(measured, declared, peak, trough), data: data)
    let lines =
      [Line(name: "Measured", values: measured, color: colors[dataset.series[index].key])]
      + (declared.map { [Line(name: "Declared", values: $0, color: .quietInk, isDashed: true)] } ?? [])
    return draft.drawn(measuredBy: measurer) { canvas in
      LineChart(
        grid: SampleGrid(start: 0, step: 1, count: 24), axis: .hourOfDay,
        panel: Panel(value: ValueAxis(name: "Multiple of the day's mean", includesZero: true), lines: lines)
      ).scene(on: canvas)
    }
  }

  /// Declared factors and measured ones have different bases; both are put on that of their own mean.
  private func scaledToMean(_ factors: [Double]) -> [Double] {
    let known = factors.filter(\.isFinite)
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    return mean == 0 ? factors : factors.map { $0 / mean }
  }

  private func clock(_ hour: Int) -> String { (hour < 10 ? "0" : "") + "\(hour):00" }

  private func hourCaption(_ measured: [Double], _ declared: [Double]?, _ peak: Int, _ trough: Int) -> String {
    let range =
      "Highest at \(clock(peak)), \(NumberText.factor(measured[peak])) of the day's mean; "
      + "lowest at \(clock(trough)), \(NumberText.factor(measured[trough]))"
    guard let declared else { return range + "." }
    let deviations = measured.indices.map { abs(measured[$0] / declared[$0] - 1) }.filter(\.isFinite)
    return range + "; no hour is further than \(NumberText.share(deviations.max())) from its declared factor."
  }
}
