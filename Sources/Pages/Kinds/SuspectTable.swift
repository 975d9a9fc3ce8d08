import Analysis
import Datasets
import Prose

/// The suspects of an incident with all their evidence.
struct SuspectTable {
  private let page: IncidentPage
  private var words: Vocabulary { page.context.words }

  init(_ page: IncidentPage) {
    self.page = page
  }

  var block: TableBlock {
    TableBlock(
      caption: "Suspects with their evidence, most anomalous first",
      columns: [
        .text("Service"), .number("Rank"), .text("Metric"), .number("Score"), .number("Measured"),
        .number("Normal at this load"),
        .time("Left its band"),
      ],
      rows: page.facts.suspects.flatMap(rows), note: callees)
  }

  private func rows(of suspect: Suspect) -> [[TableBlock.Cell]] {
    suspect.evidence.enumerated().map { index, evidence in
      let metric = words.metric(of: evidence.key)?.label ?? evidence.key.metric.column
      return [
        TableBlock.Cell(
          name: suspect.service, target: index == 0 ? page.context.path(ofService: suspect.service) : nil),
        TableBlock.Cell("\(suspect.rank)"), TableBlock.Cell(name: metric),
        TableBlock.Cell(NumberText.score(evidence.score)),
        TableBlock.Cell(words.quantity(evidence.actual, of: evidence.key)),
        TableBlock.Cell(words.quantity(evidence.expected, of: evidence.key)),
        TableBlock.Cell(evidence.onset.map { words.time.stamp($0) } ?? NumberText.gap),
      ]
    }
  }

  private var callees: String? {
    let sentences = page.facts.suspects.compactMap { suspect in
      page.prose.callees(of: suspect).map { "\(NameText.isolated(suspect.service)): \($0)" }
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
