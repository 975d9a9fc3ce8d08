import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// The correlations of all pairs, ordered so that similar series are adjacent; nil with fewer than two series.
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
      id: id(of: .report(values == .raw ? .rawCorrelations : .adjustedCorrelations)),
      title: matrixTitle(values, strongest[0], pairs), subtitle: matrixSubtitle(values),
      caption: matrixCaption(values, strongest), data: correlationTable(strongest), in: words)
    return draft.drawn(measuredBy: lettering) { canvas in
      CorrelationMatrix(labels: order.map { name(of: $0) }, values: cells, isSignificant: significant)
        .scene(on: canvas)
    }
  }

  /// The coefficient at which two series are described as closely related.
  ///
  /// - Source: a large correlation: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., p. 80.
  private static let closeCoefficient = 0.5

  private func matrixTitle(
    _ values: PairCorrelation.Values, _ strongest: PairCorrelation, _ pairs: [PairCorrelation]
  ) -> String {
    switch values {
    case .raw:
      let high = pairs.filter { $0.r.magnitude > Self.closeCoefficient }.count
      return texts["matrix.title-raw", ["count": numbers.whole(high), "pairs": numbers.whole(pairs.count)]]
    case .adjusted:
      let beyondChance = pairs.filter { $0.qValue.map { $0 < Self.falseDiscoveryRate } ?? false }.count
      return texts[
        "matrix.title-adjusted", ["count": numbers.whole(beyondChance), "pairs": numbers.whole(pairs.count)]]
    }
  }

  private func matrixSubtitle(_ values: PairCorrelation.Values) -> String {
    switch values {
    case .raw: texts["matrix.subtitle-raw", ["limit": numbers.significant(Self.closeCoefficient)]]
    case .adjusted: texts["matrix.subtitle-adjusted"]
    }
  }

  private func matrixCaption(_ values: PairCorrelation.Values, _ strongest: [PairCorrelation]) -> String {
    let parts = strongest.prefix(3).map { pair in
      texts[
        "figure.with",
        [
          "first": words.inSentence(name(of: pair.first)), "second": words.inSentence(name(of: pair.second)),
          "r": numbers.coefficient(pair.r),
        ]]
    }
    return texts["figure.strongest", ["pairs": words.list(parts)]]
  }
}
