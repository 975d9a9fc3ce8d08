import Analysis
import Prose
import Text

/// Declared effects beside measured ones, for reports without that figure.
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
