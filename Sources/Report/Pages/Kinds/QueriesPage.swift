import Datasets
import Prose
import Queries
import SQL
import Text
import Warehouses

/// Can I ask my own? Queries with what the data answered, and the database to ask others.
struct QueriesPage {
  /// Rows of an answer that the page shows; all are in its file.
  static let shownRows = 20

  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  var page: Page {
    let count = context.answers.count
    return Page(
      path: .queries, area: .queries, name: context.texts["page.queries"],
      description: context.texts[
        "name.colon",
        ["name": context.title, "text": context.answers.map(\.title).prefix(2).joined(separator: "; ")]],
      kicker: context.title, verdict: context.words.counted("queries-page.verdict", count).asOpening,
      lead: [context.texts["queries-page.lead"], context.texts["queries-page.times"]],
      sections: context.answers.map(section) + [tables])
  }

  private func section(_ answer: Answer) -> PageSection {
    var section = PageSection(id: answer.slug, title: answer.title)
    section.paragraphs = [answer.question].compactMap(\.self)
    section.codes = [CodeBlock(label: Dialect.sqlite.rawValue, title: answer.title, text: answer.statement)]
    if let statement = answer.bigQuery {
      section.codes.append(CodeBlock(label: Dialect.bigQuery.rawValue, title: answer.title, text: statement))
    }
    let table = answer.table
    let rows = context.words.counted("count.rows", table.rows.count)
    if !table.rows.isEmpty {
      var block = TableBlock(
        table,
        caption: context.texts["queries-page.answer", ["query": answer.title, "rows": rows]], limit: Self.shownRows,
        words: context.words)
      if table.rows.count > Self.shownRows {
        block.note =
          context.texts["queries-page.shown", ["shown": context.numbers.whole(Self.shownRows), "rows": rows]]
      }
      section.tables = [block]
    } else {
      section.notes = [context.texts["queries-page.no-rows"]]
    }
    if table.isCut { section.notes.append(context.texts["queries-page.cut", ["rows": rows]]) }
    section.links = [
      Link(label: context.texts["queries-page.file", ["rows": rows]], target: .answer(answer.slug))
    ]
    return section
  }

  /// What the database holds.
  private var tables: PageSection {
    var section = PageSection(id: PageSection.downloadsID, title: context.texts["queries-page.database"])
    guard let database = context.database else { return section }
    section.paragraphs = [
      context.texts["queries-page.views", ["views": context.words.list(database.ownTables.map(NameText.isolated))]]
    ]
    section.tables = [
      TableBlock(
        caption: context.texts["queries-page.tables"],
        columns: [.text(context.texts["column.table"]), .text(context.texts["column.columns"])],
        rows: database.tables.map { table in
          [
            TableBlock.Cell(name: table.name.name),
            TableBlock.Cell(table.columns.map { NameText.isolated($0.name.name) }.joined(separator: ", ")),
          ]
        })
    ]
    section.links = [Link(label: ReportDatabase.fileName, target: .database)]
    return section
  }
}
