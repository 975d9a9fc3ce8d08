import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text

extension FigureContext {
  /// Declared and measured effects of one incident.
  func declaredFigure(_ incident: IncidentFindings) -> Figure? {
    let known = incident.declared.filter { $0.measured != nil }
    guard !known.isEmpty else { return nil }
    let data = DataTable(
      columns: [
        texts["column.metric"], texts["column.declared-multiple"], texts["column.measured-multiple"],
        texts["column.low"], texts["column.high"],
      ].map { DataTable.Column($0) },
      rows: incident.declared.map { effect in
        [
          .text(name(of: effect.key)), .declared(effect.declared), .measure(effect.measured), .measure(effect.low),
          .measure(effect.high),
        ]
      })
    let draft = FigureDraft(
      id: id(of: .incident(incident.slug, .declared)), title: declaredTitle(known),
      subtitle: texts["declared-figure.subtitle"],
      caption: declaredCaption(incident, known), data: data, in: words)
    let rows = known.prefix(20).map { effect in
      DumbbellChart.Row(
        label: name(of: effect.key), from: effect.declared, to: effect.measured ?? .nan,
        text: words.effect(of: effect).multiple, color: .accent)
    }
    let kind: ValueScale.Kind = known.allSatisfy { $0.declared > 0 && ($0.measured ?? 0) > 0 } ? .log : .linear
    return draft.drawn(measuredBy: lettering) { canvas in
      DumbbellChart(
        rows: rows, value: ValueAxis(name: texts["figure.multiple"], kind: kind), fromName: texts["column.declared"],
        toName: texts["column.measured"]
      ).scene(on: canvas)
    }
  }

  /// The deviation of a measured factor from the declared one, relative to the declared one.
  private func deviation(_ effect: DeclaredEffect) -> Double {
    ((effect.measured ?? effect.declared) / effect.declared - 1).magnitude
  }

  private func declaredTitle(_ known: [DeclaredEffect]) -> String {
    guard let worst = known.max(by: { deviation($0) < deviation($1) }) else { return "" }
    if deviation(worst) <= 0.1 {
      let share = numbers.share(max(0.01, roundedUp(deviation(worst))))
      return texts["declared-figure.within", ["share": share]]
    }
    return texts[
      "declared-figure.differs",
      [
        "metric": name(of: worst.key), "measured": words.effect(of: worst).multiple,
        "declared": numbers.declaredFactor(worst.declared),
      ]]
  }

  /// Rounds up to a whole percent, so that “within” stays true.
  private func roundedUp(_ share: Double) -> Double { (share * 100).rounded(.up) / 100 }

  private func declaredCaption(_ incident: IncidentFindings, _ known: [DeclaredEffect]) -> String {
    let parts = known.prefix(6).map { effect in
      texts[
        "declared-figure.effect",
        [
          "metric": words.inSentence(name(of: effect.key)), "declared": numbers.declaredFactor(effect.declared),
          "measured": words.effect(of: effect).multiple,
        ]]
    }
    return texts["figure.during", ["incident": title(of: incident.incident), "effects": words.list(parts)]]
  }
}
