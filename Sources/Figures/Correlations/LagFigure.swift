import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// The correlation of a driver with an outcome at each lag, number `place` in the report's order.
  func lagFigure(_ lag: LagFindings, place: Int) -> Figure? {
    guard let firstLag = lag.lags.first, let peak = lag.peak else { return nil }
    let data = DataTable(
      columns: [DataTable.Column("Lag", unit: bucketName), DataTable.Column("Correlation")],
      rows: zip(lag.lags, lag.correlations).map { [.number(Double($0)), .number($1)] })
    let draft = FigureDraft(
      id: "lag-\(place + 1)", title: lagTitle(lag, peak: peak),
      subtitle: "Correlation of \(NameText.inSentence(name(of: lag.driver))) with "
        + "\(NameText.inSentence(name(of: lag.outcome))) by lag, both freed of their week and of their own memory; "
        + "the band is what chance reaches in 5 % of cases",
      caption: lagCaption(lag, peak: peak), data: data)
    return draft.drawn(measuredBy: measurer) { canvas in
      LagProfile(
        firstLag: firstLag, values: lag.correlations, chance: lag.nullLimit.map { -$0...$0 },
        value: ValueAxis(name: "Correlation"), lagUnit: lagUnit,
        negativeMeaning: "\(label(of: lag.outcome)) leads", positiveMeaning: "\(label(of: lag.driver)) leads"
      ).scene(on: canvas)
    }
  }

  private var lagUnit: String {
    switch grid.step {
    case 3_600: "h"
    case 60: "min"
    case 86_400: "d"
    default: "× \(bucketName)"
    }
  }

  private func lagTitle(_ lag: LagFindings, peak: Int) -> String {
    let (driver, outcome) = (name(of: lag.driver), NameText.inSentence(name(of: lag.outcome)))
    let isBeyondChance = lag.nullLimit.map { lag.correlations[peak].magnitude > $0 } ?? false
    guard isBeyondChance else { return "\(driver) and \(outcome): no lag stands out from chance" }
    let buckets = lag.lags[peak]
    if buckets == 0 { return "\(driver) and \(outcome) move within the same \(bucketName)" }
    let span = TimeText.duration(abs(buckets) * grid.step)
    return buckets > 0 ? "\(driver) leads \(outcome) by \(span)" : "\(driver) follows \(outcome) by \(span)"
  }

  private func lagCaption(_ lag: LagFindings, peak: Int) -> String {
    let limit = lag.nullLimit.map { "; chance reaches ±\(NumberText.fixed($0, decimals: 2)) in 5 % of cases" } ?? ""
    let p = lag.pValue.map { " (p \(NumberText.probability($0)))" } ?? ""
    return "The strongest correlation is \(NumberText.coefficient(lag.correlations[peak])) at lag \(lag.lags[peak])\(p)"
      + "\(limit)."
  }
}
