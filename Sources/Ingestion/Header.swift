/// The names of a table's columns, and where its rows begin.
struct Header {
  /// Column names from left to right.
  let columns: [String]
  /// Where the first row begins.
  let end: Int
  /// The line of the first row, from 1.
  let nextLine: Int
  private let file: String
  private let line: Int

  /// The header of the table in `bytes`, behind a byte order mark where there is one.
  init(of bytes: Span<UInt8>, file: String) throws(IngestionError) {
    var position = Header.startsWithByteOrderMark(bytes) ? 3 : 0
    var line = 1
    guard let record = try Record(in: bytes, at: &position, line: &line, file: file) else {
      throw IngestionError(.emptyFile, file: file)
    }
    if record.fields.contains(where: { $0.unicodeScalars.contains("\r") }) {
      throw IngestionError(.carriageReturns, file: file, line: record.line)
    }
    columns = record.fields
    end = position
    nextLine = line
    self.file = file
    self.line = record.line
  }

  /// The place of the column `name`, which must be there once; nil where it may be absent and is.
  func index(of name: String, isOptional: Bool = false) throws(IngestionError) -> Int? {
    guard let index = columns.firstIndex(of: name) else {
      if isOptional { return nil }
      throw IngestionError(.unknownColumn(name, available: columns), file: file, line: line)
    }
    guard columns.lastIndex(of: name) == index else {
      throw IngestionError(.doubledColumn(name), file: file, line: line)
    }
    return index
  }

  private static func startsWithByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }
}
