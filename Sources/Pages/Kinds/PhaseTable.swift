import Analysis
import Datasets
import Prose

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
      block("Mean of \(context.words.aBucket), before, during and after", phases.filter { $0.key.service == nil }),
      block(
        "Services: mean of \(context.words.aBucket), before, during and after",
        phases.filter { $0.key.service != nil }),
    ].filter { !$0.rows.isEmpty }
  }

  private func block(_ caption: String, _ phases: [PhaseText]) -> TableBlock {
    TableBlock(
      caption: caption,
      columns: [
        .text("Metric"), .number("Before"), .number("During"), .number("After"), .number("Expected"), .number("Change"),
        .number("\(NumberText.share(context.findings.policy.level)) interval"),
      ],
      rows: phases.map { row in
        [row.name, row.before, row.during, row.after, row.expected, row.change, row.interval].map {
          TableBlock.Cell($0)
        }
      })
  }
}
