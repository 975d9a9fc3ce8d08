import Prose
import Templating
import Text

/// A table of a page: a caption, columns, and rows whose first cell is their heading.
struct TableBlock {
  /// A column of the table.
  struct Column {
    /// The alignment of the cells; the raw value is their class in the style sheet.
    enum Kind: String {
      case text = ""
      case number = "n"
      case time = "t"
    }

    let title: String
    let kind: Kind

    /// A column of names or sentences.
    static func text(_ title: String) -> Column { Column(title: title, kind: .text) }
    /// A column of numbers, right-aligned.
    static func number(_ title: String) -> Column { Column(title: title, kind: .number) }
    /// A column of times, which are not wrapped.
    static func time(_ title: String) -> Column { Column(title: title, kind: .time) }
  }

  /// The text of a cell, and its link.
  struct Cell: ExpressibleByStringLiteral {
    let text: String
    var target: SitePath?
    /// The sort key, if the text does not provide it, such as for weekdays or multiples among percentages.
    var value: Double?

    init(_ text: String, target: SitePath? = nil, value: Double? = nil) {
      self.text = text
      self.target = target
      self.value = value
    }

    /// A name from the data.
    init(name: String, target: SitePath? = nil) { self.init(NameText.isolated(name), target: target) }

    init(stringLiteral value: String) { self.init(value) }
  }

  /// The largest number of rows in a page's table; files contain the remaining numbers.
  static let mostRows = 60
  /// Tables with more columns are printed in smaller type.
  private static let wideColumnCount = 9

  let caption: String
  let columns: [Column]
  let rows: [[Cell]]
  var note: String?
  /// The table's label in the printed document, such as “Table 7”.
  var number: String?

  /// Approximate number of DOM elements.
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
