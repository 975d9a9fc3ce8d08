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
      caption: page.context.texts["incident-page.declared-caption"],
      columns: [
        .text(page.context.texts["column.metric"]), .number(page.context.texts["column.declared"]),
        .number(page.context.texts["column.measured"]), .number(page.context.texts["column.interval"]),
      ],
      rows: page.facts.declared.map { effect in
        let measured = page.context.words.effect(of: effect)
        return [
          TableBlock.Cell(page.context.words.name(of: effect.key)),
          TableBlock.Cell(page.context.numbers.declaredFactor(effect.declared)),
          TableBlock.Cell(measured.multiple), TableBlock.Cell(measured.multipleInterval ?? NumberFormat.gap),
        ]
      })
  }
}
