import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// Pairs with and without traffic held constant.
  func partialsFigure() -> Figure? {
    let partials = Array(findings.correlations.partials.prefix(12))
    guard let first = partials.first else { return nil }
    let given = NameText.inSentence(name(of: first.given))
    let data = DataTable(
      columns: ["First", "Second", "Held constant", "As measured", "Partial", "Low", "High", "n", "n effective"].map {
        DataTable.Column($0)
      },
      rows: partials.map { partial in
        [
          .text(name(of: partial.first)), .text(name(of: partial.second)), .text(name(of: partial.given)),
          .number(partial.raw), .number(partial.partial), .number(partial.low), .number(partial.high),
          .number(Double(partial.count)), .number(partial.effectiveCount),
        ]
      })
    let turned = partials.filter(\.isSignTrap)
    let draft = FigureDraft(
      id: "correlations-partial", title: partialsTitle(turned, given: given),
      subtitle: "Correlation in normal times as measured, and with \(given) held constant",
      caption: partialsCaption(partials, given: given), data: data)
    let rows = partials.map { partial in
      DumbbellChart.Row(
        label: "\(name(of: partial.first)) – \(name(of: partial.second))", from: partial.raw, to: partial.partial,
        text: NumberText.coefficient(partial.partial))
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      DumbbellChart(
        rows: rows, value: ValueAxis(name: "Correlation", unit: "−1 to 1"), fromName: "As measured",
        toName: "\(name(of: first.given)) held constant"
      ).scene(on: canvas)
    }
  }

  private func partialsTitle(_ turned: [PartialCorrelation], given: String) -> String {
    guard let trap = findings.signTrap, !turned.isEmpty else { return "Holding \(given) constant turns no sign" }
    let pair = "\(NameText.inSentence(name(of: trap.first))) and \(NameText.inSentence(name(of: trap.second)))"
    return "Holding \(given) constant turns the sign between \(pair)"
  }

  private func partialsCaption(_ partials: [PartialCorrelation], given: String) -> String {
    let parts = partials.prefix(3).map { partial in
      "\(NameText.inSentence(name(of: partial.first))) with \(NameText.inSentence(name(of: partial.second))) from "
        + "\(NumberText.coefficient(partial.raw)) to \(NumberText.coefficient(partial.partial))"
    }
    return "Holding \(given) constant: \(NameText.list(parts)). This is association, not cause."
  }
}
