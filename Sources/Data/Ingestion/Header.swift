/// A table's column names and the start of its rows.
struct Header {
  /// Column names from left to right.
  let columns: [String]
  /// The start of the first row.
  let end: Int
  /// The line of the first row, from 1.
  let nextLine: Int
  private let file: String
  private let line: Int
  /// Whether the file looks like a table. If not, messages quote nothing from it, because it may contain secrets.
  private let isOfATable: Bool

  /// The header of the table in `bytes`, after an optional byte order mark.
  init(of bytes: Span<UInt8>, file: String) throws(IngestionError) {
    var position = Header.startsWithByteOrderMark(bytes) ? 3 : 0
    var line = 1
    let first: Record?
    do throws(IngestionError) {
      first = try Record(in: bytes, at: &position, line: &line, file: file)
    } catch {
      // Quotes nothing, because the file may not be a table.
      guard case .notUTF8 = error.fault else { throw error }
      throw IngestionError(.notUTF8(""), file: file, line: error.line, column: error.column)
    }
    guard let record = first else { throw IngestionError(.emptyFile, file: file) }
    if record.fields.contains(where: { $0.unicodeScalars.contains("\r") }) {
      throw IngestionError(.carriageReturns, file: file, line: record.line)
    }
    columns = record.fields
    end = position
    nextLine = line
    self.file = file
    self.line = record.line
    var (rest, restLine) = (position, line)
    let row = try? Record(in: bytes, at: &rest, line: &restLine, file: file)
    isOfATable = Header.isOfATable(columns, row: row?.fields)
  }

  /// The index of the column `name`, which must occur once; nil if it is optional and missing.
  func index(of name: String, isOptional: Bool = false) throws(IngestionError) -> Int? {
    guard let index = columns.firstIndex(of: name) else {
      if isOptional { return nil }
      throw IngestionError(.unknownColumn(name, available: isOfATable ? columns : []), file: file, line: line)
    }
    guard columns.lastIndex(of: name) == index else {
      throw IngestionError(.doubledColumn(name), file: file, line: line)
    }
    return index
  }

  /// Whether `names` and the `row` after them, if any, look like a table, possibly with a separator other than a comma.
  private static func isOfATable(_ names: [String], row: [String]?) -> Bool {
    func parts(_ fields: [String]) -> [String] {
      guard fields.count == 1, let text = fields.first else { return fields }
      return text.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "\t" }.map(String.init)
    }
    let names = parts(names)
    // Names may be missing over row numbers and after a trailing comma; braces suggest JSON.
    let inner = names.dropFirst().reversed().drop { $0.isEmpty }
    return !inner.isEmpty && !inner.contains("") && row.map { parts($0).count } ?? names.count == names.count
      && !names.contains { $0.hasPrefix("{") || $0.hasPrefix("[") }
  }

  private static func startsWithByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }
}
