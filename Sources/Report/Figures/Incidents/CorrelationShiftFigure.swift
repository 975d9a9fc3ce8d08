import Analysis
import Charts
import Datasets
import Prose
import Text
import Time

extension FigureContext {
  /// The change of correlations from normal times to the time around one incident.
  func correlationShiftFigure(_ incident: IncidentFindings) -> Figure? {
    let shifts = Array(incident.correlationShifts.prefix(10))
    guard let first = shifts.first else { return nil }
    let data = DataTable(
      columns: [
        texts["column.first"], texts["column.second"], texts["column.normal"], texts["column.around"],
        texts["column.buckets-around"],
      ].map { DataTable.Column($0) },
      rows: incident.correlationShifts.map { shift in
        [
          .text(name(of: shift.first)), .text(name(of: shift.second)), .number(shift.normal), .number(shift.around),
          .number(Double(shift.count)),
        ]
      })
    let title = texts[
      "shift-figure.title",
      [
        "first": name(of: first.first), "second": words.inSentence(name(of: first.second)),
        "from": numbers.coefficient(first.normal), "to": numbers.coefficient(first.around),
      ]]
    let draft = FigureDraft(
      id: id(of: .incident(incident.slug, .correlations)), title: title,
      subtitle: texts["shift-figure.subtitle", ["count": numbers.whole(first.count)]],
      caption: shiftCaption(incident, shifts), data: data, in: words)
    let rows = shifts.map { shift in
      DumbbellChart.Row(
        label: pair(name(of: shift.first), name(of: shift.second)), from: shift.normal, to: shift.around,
        text: numbers.coefficient(shift.around))
    }
    return draft.drawn(measuredBy: lettering) { canvas in
      DumbbellChart(
        rows: rows, value: ValueAxis(name: texts["column.correlation"], unit: texts["figure.minus-one-to-one"]),
        fromName: texts["column.normal"],
        toName: texts["column.around"]
      ).scene(on: canvas)
    }
  }

  private func shiftCaption(_ incident: IncidentFindings, _ shifts: [CorrelationShift]) -> String {
    let parts = shifts.prefix(3).map { shift in
      texts[
        "figure.from-to",
        [
          "first": words.inSentence(name(of: shift.first)), "second": words.inSentence(name(of: shift.second)),
          "from": numbers.coefficient(shift.normal), "to": numbers.coefficient(shift.around),
        ]]
    }
    return texts["shift-figure.caption", ["incident": title(of: incident.incident), "changes": words.list(parts)]]
  }
}
