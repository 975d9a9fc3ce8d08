import Analysis
import Charts
import Datasets
import Prose

extension FigureContext {
  /// How correlations changed from normal times to the time around one incident.
  func correlationShiftFigure(_ incident: IncidentFindings) -> Figure? {
    let shifts = Array(incident.correlationShifts.prefix(10))
    guard let first = shifts.first else { return nil }
    let data = DataTable(
      columns: ["First", "Second", "Normal", "Around the incident", "Buckets around"].map { DataTable.Column($0) },
      rows: incident.correlationShifts.map { shift in
        [
          .text(name(of: shift.first)), .text(name(of: shift.second)), .number(shift.normal), .number(shift.around),
          .number(Double(shift.count)),
        ]
      })
    let pair = "\(name(of: first.first)) and \(NameText.inSentence(name(of: first.second)))"
    let change = "from \(NumberText.coefficient(first.normal)) to \(NumberText.coefficient(first.around))"
    let draft = FigureDraft(
      id: "\(incident.slug)-correlations", title: "\(pair) went \(change)",
      subtitle:
        "Correlation in normal times and in the \(first.count) buckets around the incident; the ten largest changes",
      caption: shiftCaption(incident, shifts), data: data)
    let rows = shifts.map { shift in
      DumbbellChart.Row(
        label: "\(name(of: shift.first)) – \(name(of: shift.second))", from: shift.normal, to: shift.around,
        text: NumberText.coefficient(shift.around))
    }
    return draft.drawn(measuredBy: measurer) { canvas in
      DumbbellChart(
        rows: rows, value: ValueAxis(name: "Correlation", unit: "−1 to 1"), fromName: "Normal",
        toName: "Around the incident"
      ).scene(on: canvas)
    }
  }

  private func shiftCaption(_ incident: IncidentFindings, _ shifts: [CorrelationShift]) -> String {
    let parts = shifts.prefix(3).map { shift in
      "\(NameText.inSentence(name(of: shift.first))) with \(NameText.inSentence(name(of: shift.second))) from "
        + "\(NumberText.coefficient(shift.normal)) to \(NumberText.coefficient(shift.around))"
    }
    return "Largest changes around \(incident.incident.title): \(NameText.list(parts)). Few buckets make large changes "
      + "likely; read them as description."
  }
}
