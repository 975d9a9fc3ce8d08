import Analysis
import Charts
import Datasets
import Prose
import Scenes

extension FigureContext {
  /// Declared against measured effects of one incident.
  func declaredFigure(_ incident: IncidentFindings) -> Figure? {
    let known = incident.declared.filter { $0.measured != nil }
    guard !known.isEmpty else { return nil }
    let data = DataTable(
      columns: ["Metric", "Declared multiple", "Measured multiple", "Low", "High"].map { DataTable.Column($0) },
      rows: incident.declared.map { effect in
        [
          .text(name(of: effect.key)), .number(effect.declared), .number(effect.measured), .number(effect.low),
          .number(effect.high),
        ]
      })
    let draft = FigureDraft(
      id: "\(incident.slug)-declared", title: declaredTitle(known),
      subtitle: "Level during the incident as a multiple of the expected level, logarithmic scale",
      caption: declaredCaption(incident, known), data: data)
    let rows = known.prefix(20).map { effect in
      DumbbellChart.Row(
        label: name(of: effect.key), from: effect.declared, to: effect.measured ?? .nan,
        text: NumberText.factor(effect.measured), color: .accent)
    }
    let kind: ValueScale.Kind = known.allSatisfy { $0.declared > 0 && ($0.measured ?? 0) > 0 } ? .log : .linear
    return draft.drawn(measuredBy: measurer) { canvas in
      DumbbellChart(
        rows: rows, value: ValueAxis(name: "Multiple of the expected level", kind: kind), fromName: "Declared",
        toName: "Measured"
      ).scene(on: canvas)
    }
  }

  /// How far a measured multiple is from the declared one, as a share of the declared.
  private func deviation(_ effect: DeclaredEffect) -> Double {
    ((effect.measured ?? effect.declared) / effect.declared - 1).magnitude
  }

  private func declaredTitle(_ known: [DeclaredEffect]) -> String {
    guard let worst = known.max(by: { deviation($0) < deviation($1) }) else { return "" }
    if deviation(worst) <= 0.1 {
      return
        "Each measured effect is within \(NumberText.share(max(0.01, roundedUp(deviation(worst))))) of the declared one"
    }
    return "\(name(of: worst.key)) differs most from what was declared: \(NumberText.factor(worst.measured)) against "
      + NumberText.factor(worst.declared)
  }

  /// Up to the next whole percent, so that “within” stays true.
  private func roundedUp(_ share: Double) -> Double { (share * 100).rounded(.up) / 100 }

  private func declaredCaption(_ incident: IncidentFindings, _ known: [DeclaredEffect]) -> String {
    let parts = known.prefix(6).map { effect in
      "\(NameText.inSentence(name(of: effect.key))) declared \(NumberText.factor(effect.declared)), measured "
        + NumberText.factor(effect.measured)
    }
    return "During \(incident.incident.title): \(NameText.list(parts))."
  }
}
