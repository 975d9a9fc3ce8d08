import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

extension FigureContext {
  /// A limit of a driver: one dot per bucket, the fitted hinge, and the range of the limit.
  func thresholdFigure(_ limit: ThresholdFindings.Limit, of threshold: ThresholdFindings) -> Figure? {
    guard let driver = index(of: threshold.driver), let outcome = index(of: threshold.outcome) else { return nil }
    let values = dataset.series[driver].values
    let buckets = values.indices.filter { bucket in
      values[bucket].isFinite && threshold.shares[bucket].isFinite
        && (limit.daypart == nil || limit.daypart == daypart(of: bucket))
    }
    guard let least = buckets.map({ values[$0] }).min(), let most = buckets.map({ values[$0] }).max() else {
      return nil
    }
    let prose = ThresholdProse(words)
    let metric = dataset.series[driver].metric
    let places: KeyValuePairs = [
      "outcome": name(outcome), "driver": words.inSentence(name(driver)), "bucket": words.bucket,
    ]
    let data = DataTable(
      columns: [
        DataTable.Column(texts["column.time"]), DataTable.Column(name(driver), unit: metric.unit),
        DataTable.Column(texts["threshold-figure.share", places]), DataTable.Column(texts["threshold-figure.fitted"]),
      ],
      rows: buckets.map { bucket in
        [
          .time(grid.instant(at: bucket)), .number(values[bucket]), .number(threshold.shares[bucket]),
          .number(limit.share(at: values[bucket])),
        ]
      })
    let draft = FigureDraft(
      id: id(of: .threshold(threshold.driver, limit.daypart)),
      title: title(of: limit, threshold, prose), subtitle: texts["threshold-figure.subtitle", places],
      caption: prose.sentence(on: limit, threshold), data: data, in: words)
    let isIncident = incidentBuckets()
    let dots = [
      (texts["column.normal"], colors[threshold.outcome], buckets.filter { !isIncident[$0] }),
      (texts["load.in-incidents"], ColorToken.ink, buckets.filter { isIncident[$0] }),
    ].filter { !$0.2.isEmpty }
    let ends = [least, limit.value, max(most, limit.value)]
    return draft.drawn(measuredBy: lettering) { canvas in
      ScatterChart(
        groups: dots.map { name, color, buckets in
          ScatterChart.Group(
            name: name, color: color, x: buckets.map { values[$0] }, y: buckets.map { threshold.shares[$0] })
        }, x: ValueAxis(name: name(driver), unit: unitText(of: metric)),
        y: ValueAxis(name: texts["threshold-figure.share", places], unit: ""),
        curve: ScatterChart.Curve(
          name: texts["threshold-figure.fitted"], x: ends, y: ends.map { limit.share(at: $0) }),
        limits: [
          ScatterChart.Limit(
            name: words.quantity(limit.value, of: threshold.driver), x: limit.value, range: limit.range)
        ], plotHeight: canvas.width < 480 ? 220 : 300
      ).scene(on: canvas)
    }
  }

  private func title(
    of limit: ThresholdFindings.Limit, _ threshold: ThresholdFindings, _ prose: ThresholdProse
  ) -> String {
    texts[
      "threshold-figure.title",
      [
        "part": limit.daypart.map(prose.when) ?? texts["threshold.all-day"],
        "outcome": words.inSentence(threshold.outcome), "driver": words.inSentence(threshold.driver),
        "value": words.quantity(limit.value, of: threshold.driver), "range": prose.range(of: limit, threshold),
      ]
    ].asOpening
  }

  private func daypart(of bucket: Int) -> Daypart {
    Daypart(hour: dataset.zone.civil(at: grid.instant(at: bucket)).secondOfDay / 3_600)
  }
}
