internal import Datasets
internal import Time

/// A small table of labels, read completely, with columns accessed by name.
struct LabelTable {
  /// One row.
  struct Row {
    /// The line of its first character, from 1.
    let line: Int
    fileprivate let fields: [String]
  }

  let file: String
  let rows: [Row]
  private let columns: [String: Int]

  /// The table in `bytes`. `required` columns must be present, `optional` ones may be missing.
  init(
    _ bytes: Span<UInt8>, file: String, required: [String], optional: [String] = []
  ) throws(IngestionError) {
    let header = try Header(of: bytes, file: file)
    var columns: [String: Int] = [:]
    for name in required { columns[name] = try header.index(of: name) }
    for name in optional { columns[name] = try header.index(of: name, isOptional: true) }
    var rows: [Row] = []
    var (position, line) = (header.end, header.nextLine)
    while let record = try Record(in: bytes, at: &position, line: &line, file: file) {
      guard record.fields.count == header.columns.count else {
        throw IngestionError(
          .fieldCount(found: record.fields.count, expected: header.columns.count), file: file, line: record.line)
      }
      rows.append(Row(line: record.line, fields: record.fields))
    }
    self.file = file
    self.rows = rows
    self.columns = columns
    ignored = header.columns.filter { columns[$0] == nil }
  }

  /// Columns that are neither required nor optional, from left to right.
  let ignored: [String]

  /// The cell of `row` in `column`; nil if it is empty or the table has no such column.
  func text(_ column: String, of row: Row) -> String? {
    guard let index = columns[column], !row.fields[index].isEmpty else { return nil }
    return row.fields[index]
  }

  /// The cell of `row` in `column`, which must not be empty.
  func required(_ column: String, of row: Row) throws(IngestionError) -> String {
    guard let text = text(column, of: row) else { throw error(.emptyCell, row, column) }
    return text
  }

  /// A list in one cell, separated by semicolons, with blanks around the items removed.
  func list(_ column: String, of row: Row) -> [String] {
    (text(column, of: row) ?? "").split(separator: ";").compactMap { item in
      guard let first = item.firstIndex(where: { $0 != " " }), let last = item.lastIndex(where: { $0 != " " }) else {
        return nil
      }
      return String(item[first...last])
    }
  }

  /// A fault in `row`, in `column`.
  func error(_ fault: IngestionError.Fault, _ row: Row, _ column: String?) -> IngestionError {
    IngestionError(fault, file: file, line: row.line, column: column)
  }
}
