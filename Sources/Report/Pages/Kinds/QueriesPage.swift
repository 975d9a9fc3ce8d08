import Datasets
import Prose
import Queries
import SQL
import Text
import Warehouses

/// The page of queries: sample queries with their results, and the database for further ones.
struct QueriesPage {
  /// Rows of a result shown on the page; its file contains all.
  static let shownRows = 20

  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var page: Page {
    let count = report.answers.count
    return Page(
      path: .queries, area: .queries, name: report.texts["page.queries"],
      description: report.texts[
        "name.colon",
        ["name": report.title, "text": report.answers.map(\.title).prefix(2).joined(separator: "; ")]],
      kicker: report.title, verdict: report.words.counted("queries-page.verdict", count).asOpening,
      lead: [report.texts["queries-page.lead"], report.texts["queries-page.times"]],
      sections: report.answers.map(section) + [tables])
  }

  private func section(_ answer: Answer) -> PageSection {
    var section = PageSection(id: answer.slug, title: answer.title)
    section.paragraphs = [answer.question].compactMap(\.self)
    section.codes = [CodeBlock(label: Dialect.sqlite.rawValue, title: answer.title, text: answer.statement)]
    if let statement = answer.bigQuery {
      section.codes.append(CodeBlock(label: Dialect.bigQuery.rawValue, title: answer.title, text: statement))
    }
    let table = answer.table
    let rows = report.words.counted("count.rows", table.rows.count)
    if !table.rows.isEmpty {
      var block = TableBlock(
        table,
        caption: report.texts["queries-page.answer", ["query": answer.title, "rows": rows]], limit: Self.shownRows,
        words: report.words)
      if table.rows.count > Self.shownRows {
        block.note =
          report.texts["queries-page.shown", ["shown": report.numbers.whole(Self.shownRows), "rows": rows]]
      }
      section.tables = [block]
    } else {
      section.notes = [report.texts["queries-page.no-rows"]]
    }
    if table.isCut { section.notes.append(report.texts["queries-page.cut", ["rows": rows]]) }
    section.links = [
      Link(label: report.texts["queries-page.file", ["rows": rows]], target: .answer(answer.slug))
    ]
    return section
  }

  /// The tables of the database.
  private var tables: PageSection {
    var section = PageSection(id: PageSection.downloadsID, title: report.texts["queries-page.database"])
    guard let database = report.database else { return section }
    section.paragraphs = [
      report.texts["queries-page.views", ["views": report.words.list(database.ownTables.map(NameText.isolated))]]
    ]
    section.tables = [
      TableBlock(
        caption: report.texts["queries-page.tables"],
        columns: [.text(report.texts["column.table"]), .text(report.texts["column.columns"])],
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
