import Analysis
import Prose

/// Declared effects beside measured ones, for reports without that figure.
struct DeclaredTable {
  private let page: IncidentPage

  init(_ page: IncidentPage) {
    self.page = page
  }

  var block: TableBlock {
    TableBlock(
      caption: "Effects as declared and as measured, as multiples of the normal value",
      columns: [.text("Metric"), .number("Declared"), .number("Measured"), .number("Interval")],
      rows: page.facts.declared.map { effect in
        let interval = effect.low.flatMap { low in
          effect.high.map { "\(NumberText.factor(low)) to \(NumberText.factor($0))" }
        }
        return [
          TableBlock.Cell(page.context.words.name(of: effect.key)), TableBlock.Cell(NumberText.factor(effect.declared)),
          TableBlock.Cell(NumberText.factor(effect.measured)), TableBlock.Cell(interval ?? NumberText.gap),
        ]
      })
  }
}
