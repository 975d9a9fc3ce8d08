import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// A service's strongest correlations with business metrics.
  func linksFigure(_ service: ServiceFindings) -> Figure? {
    let links = Array(service.businessLinks.prefix(10))
    guard let first = links.first else { return nil }
    let draft = FigureDraft(
      id: "\(service.slug)-links", title: linksTitle(first),
      subtitle: "Correlation in normal times with the normal week taken out, with "
        + "\(NumberText.share(findings.policy.level)) intervals",
      caption: linksCaption(links), data: correlationTable(links))
    let rows = links.map { link in
      RankedBars.Row(
        label: "\(label(of: link.first)) – \(name(of: link.second))", value: link.r,
        interval: link.low <= link.high ? link.low...link.high : nil, text: NumberText.coefficient(link.r),
        color: colors[service: service.name])
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      RankedBars(rows: rows, value: ValueAxis(name: "Correlation", unit: "−1 to 1")).scene(on: canvas)
    }
  }

  /// Pairs with all that is known of their correlation.
  func correlationTable(_ pairs: [PairCorrelation]) -> DataTable {
    DataTable(
      columns: ["First", "Second", "r", "Low", "High", "n", "n effective", "p", "q"].map { DataTable.Column($0) },
      rows: pairs.map { pair in
        [
          .text(name(of: pair.first)), .text(name(of: pair.second)), .number(pair.r), .number(pair.low),
          .number(pair.high), .number(Double(pair.count)), .number(pair.effectiveCount), .number(pair.pValue),
          .number(pair.qValue),
        ]
      })
  }

  /// A q value below which a correlation is called more than chance.
  static let falseDiscoveryRate = 0.05

  private func linksTitle(_ link: PairCorrelation) -> String {
    let pair = "\(label(of: link.first)) and \(NameText.inSentence(name(of: link.second)))"
    guard let q = link.qValue, q < Self.falseDiscoveryRate else {
      return "No link to a business metric is stronger than chance"
    }
    return "\(pair) move \(link.r < 0 ? "against each other" : "together"): \(NumberText.coefficient(link.r))"
  }

  private func linksCaption(_ links: [PairCorrelation]) -> String {
    let parts = links.prefix(3).map { link in
      "\(NameText.inSentence(name(of: link.first))) with \(NameText.inSentence(name(of: link.second))) "
        + "\(NumberText.coefficient(link.r)) (q \(NumberText.probability(link.qValue)))"
    }
    return "Strongest: \(NameText.list(parts)). This is association, not cause."
  }
}
