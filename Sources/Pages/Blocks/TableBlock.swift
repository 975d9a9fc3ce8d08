import Templating

/// A table of a page: a caption, columns, rows whose first cell names them.
struct TableBlock {
  /// A heading.
  struct Column {
    let title: String
    let isNumeric: Bool

    /// A column of names or sentences.
    static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    /// A column of numbers or times, set to the right.
    static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  /// What a cell shows, and where it leads.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    var target: SitePath?

    init(_ text: String, target: SitePath? = nil) {
      self.text = text
      self.target = target
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  let caption: String
  let columns: [Column]
  let rows: [[Cell]]
  var note: String?

  func value(in path: SitePath) -> Value {
    let headings = columns.map { column -> Value in
      ["title": .text(column.title), "isNumeric": .flag(column.isNumeric)]
    }
    return [
      "caption": .text(caption), "columns": .list(headings),
      "rows": .list(rows.map { ["cells": .list(cells(of: $0, in: path))] }), "note": .optional(note),
    ]
  }

  private func cells(of row: [Cell], in path: SitePath) -> [Value] {
    zip(row, columns).enumerated().map { index, pair in
      let (cell, column) = pair
      return [
        "text": .text(cell.text), "isHead": .flag(index == 0), "isNumeric": .flag(column.isNumeric),
        "href": .optional(cell.target.map { path.link(to: $0) }),
      ]
    }
  }
}
