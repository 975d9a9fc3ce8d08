import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// The correlation of a driver with an outcome at each lag, number `place` in the report.
  func lagFigure(_ lag: LagFindings, place: Int) -> Figure? {
    guard let firstLag = lag.lags.first, let peak = lag.peak else { return nil }
    let data = DataTable(
      columns: [
        DataTable.Column(texts["column.lag"], unit: words.bucket), DataTable.Column(texts["column.correlation"]),
      ],
      rows: zip(lag.lags, lag.correlations).map { [.number(Double($0)), .number($1)] })
    let draft = FigureDraft(
      id: id(of: .lag(place)), title: lagTitle(lag, peak: peak),
      subtitle: texts[
        "lag-figure.subtitle",
        ["driver": words.inSentence(name(of: lag.driver)), "outcome": words.inSentence(name(of: lag.outcome))]],
      caption: lagCaption(lag, peak: peak), data: data, in: words)
    return draft.drawn(measuredBy: lettering) { canvas in
      LagProfile(
        firstLag: firstLag, values: lag.correlations, chance: lag.nullLimit.map { -$0...$0 },
        value: ValueAxis(name: texts["column.correlation"]), lagUnit: lagUnit,
        negativeMeaning: texts["lag-figure.leads", ["metric": label(of: lag.outcome)]],
        positiveMeaning: texts["lag-figure.leads", ["metric": label(of: lag.driver)]]
      ).scene(on: canvas)
    }
  }

  private var lagUnit: String {
    switch grid.step {
    case 3_600: texts["lag-figure.hours"]
    case 60: texts["lag-figure.minutes"]
    case 86_400: texts["lag-figure.days"]
    default: texts["lag-figure.buckets", ["bucket": words.bucket]]
    }
  }

  private func lagTitle(_ lag: LagFindings, peak: Int) -> String {
    let buckets = lag.lags[peak]
    let places: KeyValuePairs = [
      "driver": name(of: lag.driver), "outcome": words.inSentence(name(of: lag.outcome)), "bucket": words.bucket,
      "span": time.duration(abs(buckets) * grid.step),
    ]
    let isBeyondChance = lag.nullLimit.map { lag.correlations[peak].magnitude > $0 } ?? false
    guard isBeyondChance else { return texts["lag-figure.chance", places] }
    if buckets == 0 { return texts["lag-figure.same", places] }
    return buckets > 0 ? texts["lag-figure.driver-leads", places] : texts["lag-figure.driver-follows", places]
  }

  private func lagCaption(_ lag: LagFindings, peak: Int) -> String {
    let strongest = numbers.coefficient(lag.correlations[peak])
    let places: KeyValuePairs = [
      "r": strongest, "lag": "\(lag.lags[peak])", "limit": numbers.fixed(lag.nullLimit, decimals: 2),
      "p": numbers.probability(lag.pValue),
    ]
    return switch (lag.nullLimit, lag.pValue) {
    case (nil, nil): texts["lag-figure.caption", places]
    case (nil, _?): texts["lag-figure.caption-p", places]
    case (_?, nil): texts["lag-figure.caption-limit", places]
    case (_?, _?): texts["lag-figure.caption-p-limit", places]
    }
  }
}
