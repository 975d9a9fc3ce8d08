import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// Correlations of pairs with and without traffic held constant.
  func partialsFigure() -> Figure? {
    let partials = Array(findings.correlations.partials.prefix(12))
    guard let first = partials.first else { return nil }
    let given = words.inSentence(name(of: first.given))
    let data = DataTable(
      columns: [
        texts["column.first"], texts["column.second"], texts["column.held"], texts["column.as-measured"],
        texts["column.partial"], texts["column.low"], texts["column.high"], "n", texts["column.n-effective"],
      ].map { DataTable.Column($0) },
      rows: partials.map { partial in
        [
          .text(name(of: partial.first)), .text(name(of: partial.second)), .text(name(of: partial.given)),
          .number(partial.raw), .number(partial.partial), .number(partial.low), .number(partial.high),
          .number(Double(partial.count)), .number(partial.effectiveCount),
        ]
      })
    let turned = partials.filter(\.isSignTrap)
    let draft = FigureDraft(
      id: id(of: .report(.partials)), title: partialsTitle(turned, given: given),
      subtitle: texts["partials.subtitle", ["given": given]],
      caption: partialsCaption(partials, given: given), data: data, in: words)
    let rows = partials.map { partial in
      DumbbellChart.Row(
        label: pair(name(of: partial.first), name(of: partial.second)), from: partial.raw, to: partial.partial,
        text: numbers.coefficient(partial.partial))
    }
    return draft.drawn(measuredBy: lettering) { canvas in
      DumbbellChart(
        rows: rows, value: ValueAxis(name: texts["column.correlation"], unit: texts["figure.minus-one-to-one"]),
        fromName: texts["column.as-measured"],
        toName: texts["partials.held", ["given": name(of: first.given)]]
      ).scene(on: canvas)
    }
  }

  private func partialsTitle(_ turned: [PartialCorrelation], given: String) -> String {
    guard let trap = findings.signTrap, !turned.isEmpty else { return texts["partials.no-sign", ["given": given]] }
    return texts[
      "partials.title",
      [
        "given": given, "first": words.inSentence(name(of: trap.first)),
        "second": words.inSentence(name(of: trap.second)),
      ]]
  }

  private func partialsCaption(_ partials: [PartialCorrelation], given: String) -> String {
    let parts = partials.prefix(3).map { partial in
      texts[
        "figure.from-to",
        [
          "first": words.inSentence(name(of: partial.first)), "second": words.inSentence(name(of: partial.second)),
          "from": numbers.coefficient(partial.raw), "to": numbers.coefficient(partial.partial),
        ]]
    }
    return texts["partials.caption", ["given": given, "pairs": words.list(parts)]]
  }
}
