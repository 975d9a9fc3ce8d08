import Prose
import Templating
import Text

/// A table of a page: a caption, columns, rows whose first cell names them.
struct TableBlock {
  /// A heading.
  struct Column {
    /// How its cells are set; the value is their class in the style sheet.
    enum Kind: String {
      case text = ""
      case number = "n"
      case time = "t"
    }

    let title: String
    let kind: Kind

    /// A column of names or sentences.
    static func text(_ title: String) -> Column { Column(title: title, kind: .text) }
    /// A column of numbers, set to the right.
    static func number(_ title: String) -> Column { Column(title: title, kind: .number) }
    /// A column of times, which are not broken over lines.
    static func time(_ title: String) -> Column { Column(title: title, kind: .time) }
  }

  /// What a cell shows, and where it leads.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    var target: SitePath?
    /// What the cell is sorted by where its text does not say it, such as a day of the week or a multiple among percentages.
    var value: Double?

    init(_ text: String, target: SitePath? = nil, value: Double? = nil) {
      self.text = text
      self.target = target
      self.value = value
    }

    /// A name as it stands in the data.
    init(name: String, target: SitePath? = nil) { self.init(NameText.isolated(name), target: target) }

    init(stringLiteral value: String) { self.init(value) }
  }

  /// The most rows that a table of a page has; the rest of its numbers is in files.
  static let mostRows = 60
  /// A table with more columns is set smaller on paper.
  private static let wideColumnCount = 9

  let caption: String
  let columns: [Column]
  let rows: [[Cell]]
  var note: String?
  /// What the printed document calls it, such as “Table 7”.
  var number: String?

  /// Elements that a browser makes of it, about.
  var elementCount: Int { (rows.count + 1) * (columns.count + 1) + 4 }

  func value(in path: SitePath) -> Value {
    let headings = columns.map { column -> Value in
      ["title": .text(column.title), "class": .text(column.kind.rawValue)]
    }
    return [
      "number": .optional(number), "caption": .text(caption), "columns": .list(headings),
      "rows": .list(rows.map { ["cells": .list(cells(of: $0, in: path))] }), "note": .optional(note),
      "isWide": .flag(columns.count > Self.wideColumnCount),
    ]
  }

  private func cells(of row: [Cell], in path: SitePath) -> [Value] {
    zip(row, columns).enumerated().map { index, pair in
      let (cell, column) = pair
      return [
        "text": .text(cell.text), "isHead": .flag(index == 0), "class": .text(column.kind.rawValue),
        "href": .optional(cell.target.flatMap { path.link(to: $0) }),
        "value": .optional(cell.value.flatMap { DecimalText.text(of: $0) }),
      ]
    }
  }
}
