import Analysis
import Datasets
import Prose
import Text
import Time

/// Each series before, during and after an incident.
struct PhaseTable {
  private let page: IncidentPage
  private var context: PageContext { page.context }

  init(_ page: IncidentPage) {
    self.page = page
  }

  /// One table for the metrics of the whole, one for those of services; a table without rows is left out.
  var blocks: [TableBlock] {
    let phases = page.prose.phases
    return [
      block(
        context.texts["phases.caption", ["bucket": context.words.aBucket]], phases.filter { $0.key.isBusiness }),
      block(
        context.texts["phases.caption-services", ["bucket": context.words.aBucket]],
        phases.filter { $0.key.service != nil }),
    ].filter { !$0.rows.isEmpty }
  }

  /// The series among `phases` that strayed most, where all are too many, in the order in which they were.
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
        .text(context.texts["column.metric"]), .number(context.texts["column.before"]),
        .number(context.texts["column.during"]), .number(context.texts["column.after"]),
        .number(context.texts["column.expected"]), .number(context.texts["column.change"]),
        .number(context.words.intervalName),
      ],
      rows: phases.map { row in
        [row.name, row.before, row.during, row.after, row.expected, row.change, row.interval].map {
          TableBlock.Cell($0)
        }
      },
      note: phases.count == all.count
        ? nil
        : context.texts[
          "phases.note",
          ["count": context.numbers.whole(phases.count), "all": context.words.counted("phases.series", all.count)]])
  }
}
