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
    [
      block(
        "Mean of \(context.words.aBucket), before, during and after",
        places.filter { context.dataset.series[$0].service == nil }),
      block(
        "Services: mean of \(context.words.aBucket), before, during and after",
        places.filter { context.dataset.series[$0].service != nil }),
    ].filter { !$0.rows.isEmpty }
  }

  private var places: [Int] {
    page.facts.phases.indices.filter { page.facts.phases[$0].during.count > 0 }
  }

  private func block(_ caption: String, _ places: [Int]) -> TableBlock {
    TableBlock(
      caption: caption,
      columns: [
        .text("Metric"), .number("Before"), .number("During"), .number("After"), .number("Expected"), .number("Change"),
        .number("\(NumberText.share(context.findings.policy.level)) interval"),
      ],
      rows: places.map(row))
  }

  private func row(_ place: Int) -> [TableBlock.Cell] {
    let phases = page.facts.phases[place]
    let impact = page.facts.impacts[place]
    let words = context.words
    let count = Double(max(1, phases.during.count))
    let expected = impact.expected.map { impact.isSum ? $0 / count : $0 }
    let interval = relative(impact)
    return [
      TableBlock.Cell(words.name(of: phases.key)), TableBlock.Cell(words.quantity(phases.before.mean, of: phases.key)),
      TableBlock.Cell(words.quantity(phases.during.mean, of: phases.key)),
      TableBlock.Cell(words.quantity(phases.after.mean, of: phases.key)),
      TableBlock.Cell(words.quantity(expected, of: phases.key)), TableBlock.Cell(change(impact.factor)),
      TableBlock.Cell(interval ?? NumberText.gap),
    ]
  }

  /// A multiple from twice on, else a change in percent.
  private func change(_ factor: Double?) -> String {
    guard let factor else { return NumberText.gap }
    return factor >= 2 ? NumberText.factor(factor) : NumberText.change(factor)
  }

  private func relative(_ impact: Impact) -> String? {
    guard let low = impact.low, let high = impact.high else { return nil }
    // The measured value is certain, the expected one is not: the interval is of the expectation.
    let (most, least) = (impact.actual - low, impact.actual - high)
    guard least > 0 else { return nil }
    let bounds = (impact.actual / most, impact.actual / least)
    let texts = (change(bounds.0), change(bounds.1))
    guard texts.0 == texts.1, bounds.1 < 2 else { return "\(texts.0) to \(texts.1)" }
    return "\(NumberText.change(bounds.0, decimals: 1)) to \(NumberText.change(bounds.1, decimals: 1))"
  }
}
