import Analysis
import Datasets
import Prose
import Text
import Time

/// The suspects of an incident with all their evidence.
struct SuspectTable {
  private let page: IncidentPage
  private var words: Vocabulary { page.report.words }

  init(_ page: IncidentPage) {
    self.page = page
  }

  var block: TableBlock {
    TableBlock(
      caption: words.texts["incident-page.suspects-caption"],
      columns: [
        .text(words.texts["column.service"]), .number(words.texts["column.rank"]), .text(words.texts["column.metric"]),
        .number(words.texts["column.score"]), .number(words.texts["column.measured"]),
        .number(words.texts["column.normal-at-load"]), .time(words.texts["column.left-band"]),
      ],
      rows: page.facts.suspects.prefix(TableBlock.mostRows).flatMap(rows),
      note: notes.isEmpty ? nil : notes.joined(separator: " "))
  }

  /// The number of pieces of evidence per service: all, or few enough that each service has a row.
  private var evidenceCount: Int {
    let suspects = page.facts.suspects
    let all = suspects.reduce(0) { $0 + $1.evidence.count }
    return all <= TableBlock.mostRows ? all : max(1, TableBlock.mostRows / max(suspects.count, 1))
  }

  private func rows(of suspect: Suspect) -> [[TableBlock.Cell]] {
    suspect.evidence.prefix(evidenceCount).enumerated().map { index, evidence in
      let metric = words.metric(of: evidence.key)?.label ?? evidence.key.metric.column
      return [
        TableBlock.Cell(
          name: suspect.service, target: index == 0 ? page.report.path(ofService: suspect.service) : nil),
        TableBlock.Cell(words.numbers.whole(suspect.rank)), TableBlock.Cell(name: metric),
        TableBlock.Cell(words.numbers.score(evidence.score)),
        TableBlock.Cell(words.quantity(evidence.actual, of: evidence.key)),
        TableBlock.Cell(words.quantity(evidence.expected, of: evidence.key)),
        TableBlock.Cell(evidence.onset.map { words.time.stamp($0) } ?? NumberFormat.gap),
      ]
    }
  }

  private var notes: [String] {
    let suspects = page.facts.suspects
    let all = suspects.reduce(0) { $0 + $1.evidence.count }
    let shown = suspects.prefix(TableBlock.mostRows).reduce(0) { $0 + min($1.evidence.count, evidenceCount) }
    let rest = all > shown ? [words.texts["incident-page.evidence-note", ["count": words.numbers.whole(all)]]] : []
    return rest
      + suspects.prefix(TableBlock.mostRows).compactMap { suspect in
        page.prose.callees(of: suspect).map {
          words.texts["name.colon", ["name": NameText.isolated(suspect.service), "text": $0]]
        }
      }
  }
}
