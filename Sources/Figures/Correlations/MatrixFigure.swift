import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// The correlations of all pairs, ordered so that what moves alike stands together; nil with fewer than two series.
  func matrixFigure(_ values: PairCorrelation.Values) -> Figure? {
    let order = Array(findings.correlations.order.prefix(CorrelationMatrix.mostRows))
    let pairs = findings.correlations.pairs.filter {
      $0.values == values && $0.scope == .normal && $0.method == .pearson
    }
    guard order.count > 1, !pairs.isEmpty else { return nil }
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var cells = Array(repeating: Array(repeating: Double.nan, count: order.count), count: order.count)
    var significant = Array(repeating: Array(repeating: false, count: order.count), count: order.count)
    for pair in pairs {
      guard let row = place[pair.first], let column = place[pair.second] else { continue }
      for (a, b) in [(row, column), (column, row)] {
        cells[a][b] = pair.r
        significant[a][b] = values == .raw || pair.qValue.map { $0 < Self.falseDiscoveryRate } ?? false
      }
    }
    let strongest = pairs.sorted { left, right in
      left.r.magnitude != right.r.magnitude
        ? left.r.magnitude > right.r.magnitude : (left.first, left.second) < (right.first, right.second)
    }
    let draft = FigureDraft(
      id: values == .raw ? "correlations-raw" : "correlations-adjusted",
      title: matrixTitle(values, strongest[0], pairs), subtitle: matrixSubtitle(values),
      caption: matrixCaption(values, strongest), data: correlationTable(strongest))
    return draft.drawn(measuredBy: measurer) { canvas in
      CorrelationMatrix(labels: order.map { name(of: $0) }, values: cells, isSignificant: significant)
        .scene(on: canvas)
    }
  }

  private func matrixTitle(
    _ values: PairCorrelation.Values, _ strongest: PairCorrelation, _ pairs: [PairCorrelation]
  ) -> String {
    switch values {
    case .raw:
      let high = pairs.filter { $0.r.magnitude > 0.5 }.count
      return "As measured, \(high) of \(pairs.count) pairs move closely together: the shared rhythm of the week"
    case .adjusted:
      let beyondChance = pairs.filter { $0.qValue.map { $0 < Self.falseDiscoveryRate } ?? false }.count
      return
        "With the normal week taken out, \(beyondChance) of \(pairs.count) pairs are linked more than chance explains"
    }
  }

  private func matrixSubtitle(_ values: PairCorrelation.Values) -> String {
    let what = values == .raw ? "the values as measured" : "what is left of the values without their normal week"
    let dimmed = values == .raw ? "" : "; pairs with a q value of 0.05 or more are dimmed"
    return "Correlation of \(what), in normal times\(dimmed)"
  }

  private func matrixCaption(_ values: PairCorrelation.Values, _ strongest: [PairCorrelation]) -> String {
    let parts = strongest.prefix(3).map { pair in
      "\(NameText.inSentence(name(of: pair.first))) with \(NameText.inSentence(name(of: pair.second))) "
        + NumberText.coefficient(pair.r)
    }
    return "Strongest: \(NameText.list(parts)). This is association, not cause."
  }
}
