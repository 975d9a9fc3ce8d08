import Analysis
import Datasets
import Prose
import Scenes
import Text
import Time

// The sections of the two columns; sections without data are omitted.
extension BriefSheet {
  func onsets(in column: inout TextColumn) {
    column.head(words.texts["incident-page.first"])
    column.set(prose.onset, .cell, limit: 4)
    guard !prose.facts.onsets.isEmpty else { return column.skip(8) }
    column.skip(3)
    column.table(
      prose.facts.onsets.prefix(6).map { onset in
        [
          words.name(of: onset.key), shortMoment(onset.start),
          onset.recovery.map { shortMoment($0) } ?? NumberFormat.gap,
        ]
      }, head: [words.texts["column.series"], words.texts["column.left-band"], words.texts["column.back"]])
    column.skip(8)
  }

  /// The time of day, with the date unless it is that of the declared start.
  private func shortMoment(_ instant: Instant) -> String {
    let time = words.time
    let start = prose.facts.incident.window.start
    return time.shortDay(instant) == time.shortDay(start) ? time.clock(instant) : time.moment(instant)
  }

  func suspects(in column: inout TextColumn) {
    guard let sentence = prose.suspects else { return }
    column.head(words.texts["incident-page.suspects"])
    column.set(sentence, .cell, limit: 3)
    let largest = prose.facts.suspects.map(\.score).max() ?? 0
    let cutoff = context.findings.policy.outlierCutoff
    for (place, suspect) in prose.facts.suspects.prefix(3).enumerated() where suspect.score >= cutoff {
      column.skip(5)
      column.row([
        TextColumn.Cell(text: NameText.isolated(suspect.service), left: 0, right: column.width - 70, style: .name),
        TextColumn.Cell(
          text: words.texts["brief.score", ["score": words.numbers.significant(suspect.score, digits: 2)]],
          left: column.width - 66,
          right: column.width, isNumber: true, color: .quietInk),
      ])
      column.bar(suspect.score / largest, context.colors[service: suspect.service])
      column.skip(2)
      // Readers look for the evidence of the first suspect.
      column.set(prose.evidence(for: suspect, limit: place == 0 ? 2 : 1), .cell, .quietInk, limit: place == 0 ? 3 : 2)
    }
    column.skip(8)
  }

  func phases(in column: inout TextColumn) {
    let rows = prose.phases
    guard !rows.isEmpty else { return }
    column.head(words.texts["incident-page.phases"])
    let ranked = rows.filter { $0.key.isBusiness } + rows.filter { !$0.key.isBusiness }
    column.table(
      ranked.prefix(8).map { [$0.name, $0.before, $0.during, $0.after, $0.expected, $0.change] },
      head: [
        words.texts["brief.mean", ["bucket": words.aBucket]], words.texts["column.before"],
        words.texts["column.during"], words.texts["column.after"], words.texts["column.expected"],
        words.texts["column.change"],
      ])
    column.skip(8)
  }

  func times(in column: inout TextColumn) {
    column.head(words.texts["incident-page.times"])
    for milestone in prose.milestones {
      column.row([
        TextColumn.Cell(text: milestone.definition.term, left: 0, right: 130, color: .quietInk),
        TextColumn.Cell(text: milestone.value, left: 136, right: column.width, isNumber: true),
      ])
    }
    if let recovery = prose.recovery {
      column.skip(2)
      column.set(recovery, .cell, limit: 2)
    }
    column.skip(8)
  }

  func certainty(in column: inout TextColumn) {
    column.head(words.texts["incident-page.sure"])
    column.set(prose.certainty.joined(separator: " "), .cell, limit: 6)
    column.skip(8)
  }
}
