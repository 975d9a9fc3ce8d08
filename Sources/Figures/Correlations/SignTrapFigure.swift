import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// The sign trap on this data: the pair as measured, coloured by the load that drives both.
  func signTrapFigure() -> Figure? {
    guard let trap = findings.signTrap, let x = index(of: trap.first), let y = index(of: trap.second),
      let given = index(of: trap.given)
    else { return nil }
    let series = [x, y, given].map { dataset.series[$0].values }
    let normal = trapBuckets(trap, series)
    guard normal.count > 12 else { return nil }
    let thirds = tertiles(of: normal, by: series[2])
    let load = NameText.inSentence(name(given))
    let words = ["Low \(load)", "Middling \(load)", "High \(load)"]
    let rest = trap.residuals
    let measured = [x, y, given].map { DataTable.Column(name($0), unit: dataset.series[$0].metric.unit) }
    let held = rest == nil ? [] : [x, y].map { DataTable.Column("\(name($0)), at equal \(load)", unit: "SD") }
    let data = DataTable(
      columns: [DataTable.Column("Time"), DataTable.Column("Third by \(load)")] + measured + held,
      rows: zip(["low", "middling", "high"], thirds).flatMap { word, buckets in
        buckets.map { bucket in
          let left = rest.map { [DataTable.Cell.number($0.first[bucket]), .number($0.second[bucket])] } ?? []
          return [.time(grid.instant(at: bucket)), .text(word)] + series.map { .number($0[bucket]) } + left
        }
      })
    let (together, apart) = ("rise together", "move against each other")
    let directions = trap.raw > 0 ? (measured: together, held: apart) : (measured: apart, held: together)
    let pair = "\(name(x)) and \(NameText.inSentence(name(y)))"
    let draft = FigureDraft(
      id: "sign-trap",
      title:
        "\(pair): \(NumberText.coefficient(trap.raw)) as measured, \(NumberText.coefficient(trap.partial)) at equal \(load)",
      subtitle:
        "\(name(y)) against \(NameText.inSentence(name(x))) in normal times, a dot each \(bucketName), by third of \(load)"
        + (trap.residuals == nil ? "" : "; beside it what \(load) and the time of the week leave of both"),
      caption: "\(load.capitalizedFirst) drives both: over all hours the two \(directions.measured) "
        + "(\(NumberText.coefficient(trap.raw))), at equal \(load) and time of the week they \(directions.held) "
        + "(\(NumberText.coefficient(trap.partial)), interval \(NumberText.coefficient(trap.low)) to "
        + "\(NumberText.coefficient(trap.high))).",
      data: data)
    func groups(_ x: [Double], _ y: [Double]) -> [ScatterChart.Group] {
      zip(zip(words, Self.thirdSteps), thirds).map { style, buckets in
        ScatterChart.Group(
          name: style.0, color: .sequential(style.1), x: buckets.map { x[$0] }, y: buckets.map { y[$0] })
      }
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      let plotHeight = canvas.width < 480 ? 220.0 : 300
      let measured = ScatterChart(
        groups: groups(series[0], series[1]), x: ValueAxis(name: name(x), unit: unitText(of: dataset.series[x].metric)),
        y: ValueAxis(name: name(y), unit: unitText(of: dataset.series[y].metric)),
        remark: Remark("r = \(NumberText.coefficient(trap.raw))"), plotHeight: plotHeight)
      guard let rest else { return measured.scene(on: canvas) }
      let held = ScatterChart(
        groups: groups(rest.first, rest.second),
        x: ValueAxis(name: "\(name(x)), likewise", unit: "standard deviations"),
        y: ValueAxis(name: "\(name(y)), at equal \(load)", unit: ""),
        curve: ScatterChart.Curve(name: "", x: [-3, 3], y: [-3 * trap.partial, 3 * trap.partial]),
        remark: Remark("r = \(NumberText.coefficient(trap.partial))"), plotHeight: plotHeight)
      return ScatterPair(measured, held).scene(on: canvas)
    }
  }

  /// Colours of the thirds, least load first.
  private static let thirdSteps = [3, 5, 8]

  /// The buckets that the two coefficients are made of; where that is not known, those outside of incidents.
  private func trapBuckets(_ trap: PartialCorrelation, _ series: [[Double]]) -> [Int] {
    let isIncident = incidentBuckets()
    return (0..<grid.count).filter { bucket in
      series.allSatisfy { $0[bucket].isFinite } && (trap.residuals?.first[bucket].isFinite ?? !isIncident[bucket])
    }
  }

  /// `buckets` in three parts of equal size by their value, least first; each part in order of time.
  private func tertiles(of buckets: [Int], by values: [Double]) -> [[Int]] {
    let sorted = buckets.sorted { (values[$0], $0) < (values[$1], $1) }
    return (0..<3).map { third in
      sorted[sorted.count * third / 3..<sorted.count * (third + 1) / 3].sorted()
    }
  }
}
