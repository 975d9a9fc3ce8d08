import Analysis
import Datasets
import Prose
import Text
import Time

/// Each series before, during and after an incident.
struct PhaseTable {
  private let page: IncidentPage
  private var report: Report { page.report }

  init(_ page: IncidentPage) {
    self.page = page
  }

  /// One table for business metrics, one for service metrics; empty tables are omitted.
  var blocks: [TableBlock] {
    let phases = page.prose.phases
    return [
      block(
        report.texts["phases.caption", ["bucket": report.words.aBucket]], phases.filter { $0.key.isBusiness }),
      block(
        report.texts["phases.caption-services", ["bucket": report.words.aBucket]],
        phases.filter { $0.key.service != nil }),
    ].filter { !$0.rows.isEmpty }
  }

  /// The most anomalous series among `phases`, if there are too many for a table; in their original order.
  private func telling(_ phases: [PhaseText]) -> [PhaseText] {
    guard phases.count > TableBlock.mostRows else { return phases }
    var scores: [SeriesKey: Double] = [:]
    for evidence in page.facts.suspects.flatMap(\.evidence) where evidence.score.isFinite {
      scores[evidence.key] = abs(evidence.score)
    }
    let ranked = phases.indices.sorted {
      (-(scores[phases[$0].key] ?? 0), $0) < (-(scores[phases[$1].key] ?? 0), $1)
    }
    return ranked.prefix(TableBlock.mostRows).sorted().map { phases[$0] }
  }

  private func block(_ caption: String, _ all: [PhaseText]) -> TableBlock {
    let phases = telling(all)
    return TableBlock(
      caption: caption,
      columns: [
        .text(report.texts["column.metric"]), .number(report.texts["column.before"]),
        .number(report.texts["column.during"]), .number(report.texts["column.after"]),
        .number(report.texts["column.expected"]), .number(report.texts["column.change"]),
        .number(report.words.intervalName),
      ],
      rows: phases.map { row in
        [row.name, row.before, row.during, row.after, row.expected, row.change, row.interval].map {
          TableBlock.Cell($0)
        }
      },
      note: phases.count == all.count
        ? nil
        : report.texts[
          "phases.note",
          ["count": report.numbers.whole(phases.count), "all": report.words.counted("phases.series", all.count)]])
  }
}

/// Declared and measured effects, for reports without that figure.
struct DeclaredTable {
  private let page: IncidentPage

  init(_ page: IncidentPage) {
    self.page = page
  }

  var block: TableBlock {
    TableBlock(
      caption: page.report.texts["incident-page.declared-caption"],
      columns: [
        .text(page.report.texts["column.metric"]), .number(page.report.texts["column.declared"]),
        .number(page.report.texts["column.measured"]), .number(page.report.texts["column.interval"]),
      ],
      rows: page.facts.declared.map { effect in
        let measured = page.report.words.effect(of: effect)
        return [
          TableBlock.Cell(page.report.words.name(of: effect.key)),
          TableBlock.Cell(page.report.numbers.declaredFactor(effect.declared)),
          TableBlock.Cell(measured.multiple), TableBlock.Cell(measured.multipleInterval ?? NumberFormat.gap),
        ]
      })
  }
}
