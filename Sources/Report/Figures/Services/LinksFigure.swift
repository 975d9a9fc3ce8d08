import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// A service's strongest correlations with business metrics.
  func linksFigure(_ service: ServiceFindings) -> Figure? {
    let links = Array(service.businessLinks.prefix(10))
    guard let first = links.first else { return nil }
    let draft = FigureDraft(
      id: id(of: .service(service.slug, .links)), title: linksTitle(first),
      subtitle: texts["links.subtitle", ["level": numbers.share(findings.policy.level)]],
      caption: linksCaption(links), data: correlationTable(links), in: words)
    let rows = links.map { link in
      RankedBars.Row(
        label: pair(label(of: link.first), name(of: link.second)), value: link.r,
        interval: link.low <= link.high ? link.low...link.high : nil, text: numbers.coefficient(link.r),
        color: colors[service: service.name])
    }
    return draft.drawn(measuredBy: lettering) { canvas in
      RankedBars(
        rows: rows, value: ValueAxis(name: texts["column.correlation"], unit: texts["figure.minus-one-to-one"])
      ).scene(on: canvas)
    }
  }

  /// Pairs with all properties of their correlation.
  func correlationTable(_ pairs: [PairCorrelation]) -> DataTable {
    DataTable(
      columns: [
        texts["column.first"], texts["column.second"], "r", texts["column.low"], texts["column.high"], "n",
        texts["column.n-effective"], "p", "q",
      ].map { DataTable.Column($0) },
      rows: pairs.map { pair in
        [
          .text(name(of: pair.first)), .text(name(of: pair.second)), .number(pair.r), .number(pair.low),
          .number(pair.high), .number(Double(pair.count)), .number(pair.effectiveCount),
          .probability(pair.pValue), .probability(pair.qValue),
        ]
      })
  }

  /// The q value below which a correlation is described as more than chance.
  static let falseDiscoveryRate = 0.05

  private func linksTitle(_ link: PairCorrelation) -> String {
    guard let q = link.qValue, q < Self.falseDiscoveryRate else { return texts["links.none"] }
    let places: KeyValuePairs = [
      "first": label(of: link.first), "second": words.inSentence(name(of: link.second)),
      "r": numbers.coefficient(link.r),
    ]
    return link.r < 0 ? texts["links.against", places] : texts["links.together", places]
  }

  private func linksCaption(_ links: [PairCorrelation]) -> String {
    let parts = links.prefix(3).map { link in
      texts[
        "links.pair",
        [
          "first": words.inSentence(name(of: link.first)), "second": words.inSentence(name(of: link.second)),
          "r": numbers.coefficient(link.r), "q": numbers.probability(link.qValue),
        ]]
    }
    return texts["figure.strongest", ["pairs": words.list(parts)]]
  }
}
