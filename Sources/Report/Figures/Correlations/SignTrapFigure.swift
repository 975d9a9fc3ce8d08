import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

extension FigureContext {
  /// The sign trap in this data: the pair as measured, coloured by the load that drives both series.
  func signTrapFigure() -> Figure? {
    guard let trap = findings.signTrap, let x = index(of: trap.first), let y = index(of: trap.second),
      let given = index(of: trap.given)
    else { return nil }
    let series = [x, y, given].map { dataset.series[$0].values }
    let normal = trapBuckets(trap, series)
    guard normal.count > 12 else { return nil }
    let thirds = tertiles(of: normal, by: series[2])
    let load = words.inSentence(name(given))
    let names = [
      texts["trap-figure.low", ["load": load]], texts["trap-figure.middling", ["load": load]],
      texts["trap-figure.high", ["load": load]],
    ]
    let rest = trap.residuals
    let measured = [x, y, given].map { DataTable.Column(name($0), unit: dataset.series[$0].metric.unit) }
    let held = rest == nil ? [] : [x, y].map { DataTable.Column("\(name($0)), at equal \(load)", unit: "SD") }
    let data = DataTable(
      columns: [DataTable.Column(texts["column.time"]), DataTable.Column(texts["column.third", ["load": load]])]
        + measured + held,
      rows: zip(
        [texts["trap-figure.low-short"], texts["trap-figure.middling-short"], texts["trap-figure.high-short"]], thirds
      ).flatMap { word, buckets in
        buckets.map { bucket in
          let left = rest.map { [DataTable.Cell.number($0.first[bucket]), .number($0.second[bucket])] } ?? []
          return [.time(grid.instant(at: bucket)), .text(word)] + series.map { .number($0[bucket]) } + left
        }
      })
    let places: KeyValuePairs = [
      "first": name(x), "second": words.inSentence(name(y)), "raw": numbers.coefficient(trap.raw),
      "held": numbers.coefficient(trap.partial), "given": load, "low": numbers.coefficient(trap.low),
      "high": numbers.coefficient(trap.high), "x": words.inSentence(name(x)), "y": name(y), "bucket": words.bucket,
    ]
    let caption =
      trap.raw > 0 ? texts["trap-figure.caption-apart", places] : texts["trap-figure.caption-together", places]
    let draft = FigureDraft(
      id: id(of: .report(.signTrap)), title: texts["trap-figure.title", places],
      subtitle: trap.residuals == nil
        ? texts["trap-figure.subtitle", places] : texts["trap-figure.subtitle-pair", places],
      caption: caption.asOpening, data: data, in: words)
    func groups(_ x: [Double], _ y: [Double]) -> [ScatterChart.Group] {
      zip(zip(names, Self.thirdSteps), thirds).map { style, buckets in
        ScatterChart.Group(
          name: style.0, color: .sequential(style.1), x: buckets.map { x[$0] }, y: buckets.map { y[$0] })
      }
    }
    return draft.drawn(measuredBy: lettering) { canvas in
      let plotHeight = canvas.width < 480 ? 220.0 : 300
      let measured = ScatterChart(
        groups: groups(series[0], series[1]), x: ValueAxis(name: name(x), unit: unitText(of: dataset.series[x].metric)),
        y: ValueAxis(name: name(y), unit: unitText(of: dataset.series[y].metric)),
        remark: Remark(texts["trap-figure.r", ["r": numbers.coefficient(trap.raw)]]), plotHeight: plotHeight)
      guard let rest else { return measured.scene(on: canvas) }
      let held = ScatterChart(
        groups: groups(rest.first, rest.second),
        x: ValueAxis(name: texts["trap-figure.likewise", ["metric": name(x)]], unit: texts["trap-figure.deviations"]),
        y: ValueAxis(name: texts["trap-figure.at-equal", ["metric": name(y), "given": load]], unit: ""),
        curve: ScatterChart.Curve(name: "", x: [-3, 3], y: [-3 * trap.partial, 3 * trap.partial]),
        remark: Remark(texts["trap-figure.r", ["r": numbers.coefficient(trap.partial)]]), plotHeight: plotHeight)
      return ScatterPair(measured, held).scene(on: canvas)
    }
  }

  /// Colours of the thirds, lowest load first.
  private static let thirdSteps = [3, 5, 8]

  /// The buckets behind both coefficients or, if unknown, those outside incidents.
  private func trapBuckets(_ trap: PartialCorrelation, _ series: [[Double]]) -> [Int] {
    let isIncident = incidentBuckets()
    return (0..<grid.count).filter { bucket in
      series.allSatisfy { $0[bucket].isFinite } && (trap.residuals?.first[bucket].isFinite ?? !isIncident[bucket])
    }
  }

  /// `buckets` in three groups of equal size by value, lowest first; each group in time order.
  private func tertiles(of buckets: [Int], by values: [Double]) -> [[Int]] {
    let sorted = buckets.sorted { (values[$0], $0) < (values[$1], $1) }
    return (0..<3).map { third in
      sorted[sorted.count * third / 3..<sorted.count * (third + 1) / 3].sorted()
    }
  }
}
