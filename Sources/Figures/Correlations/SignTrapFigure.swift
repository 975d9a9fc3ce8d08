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
    let isIncident = incidentBuckets()
    let series = [x, y, given].map { dataset.series[$0].values }
    let normal = (0..<grid.count).filter { bucket in
      !isIncident[bucket] && series.allSatisfy { $0[bucket].isFinite }
    }
    guard normal.count > 12 else { return nil }
    let thirds = tertiles(of: normal, by: series[2])
    let load = NameText.inSentence(name(given))
    let words = ["Low \(load)", "Middling \(load)", "High \(load)"]
    let data = DataTable(
      columns: [DataTable.Column("Time"), DataTable.Column("Third by \(load)")]
        + [x, y, given].map { DataTable.Column(name($0), unit: dataset.series[$0].metric.unit) },
      rows: zip(words, thirds).flatMap { word, buckets in
        buckets.map { bucket in
          [.time(grid.instant(at: bucket)), .text(word)] + series.map { .number($0[bucket]) }
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
        "\(name(y)) against \(NameText.inSentence(name(x))) in normal times, a dot each \(bucketName), by third of \(load)",
      caption: "\(load.capitalizedFirst) drives both: over all hours the two \(directions.measured) "
        + "(\(NumberText.coefficient(trap.raw))), at equal \(load) and time of the week they \(directions.held) "
        + "(\(NumberText.coefficient(trap.partial)), interval \(NumberText.coefficient(trap.low)) to "
        + "\(NumberText.coefficient(trap.high))).",
      data: data)
    let steps: [Int] = [3, 5, 8]
    let groups = zip(zip(words, steps), thirds).map { style, buckets in
      ScatterChart.Group(
        name: style.0, color: .sequential(style.1), x: buckets.map { series[0][$0] }, y: buckets.map { series[1][$0] })
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      ScatterChart(
        groups: groups, x: ValueAxis(name: name(x), unit: unitText(of: dataset.series[x].metric)),
        y: ValueAxis(name: name(y), unit: unitText(of: dataset.series[y].metric)),
        plotHeight: canvas.width < 480 ? 220 : 300
      ).scene(on: canvas)
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
