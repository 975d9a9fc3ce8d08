/// One record of a small table, such as a header or a row of labels, with its fields as text.
struct Record {
  /// The line of its first character, from 1.
  let line: Int
  /// The fields; unquoted ones without surrounding blanks.
  let fields: [String]

  /// Maximum length of a record in bytes. It limits the bytes read if line ends or quotes are missing.
  static let maximumLength = 1 << 20

  /// Reads the record at `position`, and moves `position` and `line` past it; nil at the end of the bytes. Skips empty lines.
  init?(
    in bytes: Span<UInt8>, at position: inout Int, line: inout Int, file: String
  ) throws(IngestionError) {
    Record.skipBlankLines(in: bytes, at: &position, line: &line)
    guard position < bytes.count else { return nil }
    let limit = min(bytes.count, position + Record.maximumLength)
    self.line = line
    var fields: [String] = []
    while true {
      let cell: Cell
      do throws(Cell.Fault) {
        cell = try Cell.starting(at: position, in: bytes, limit: limit)
      } catch {
        throw IngestionError(error.fault, file: file, line: line)
      }
      let content = cell.isEscaped ? cell.text(in: bytes) : Array(copying: bytes.extracting(cell.trimmed(in: bytes)))
      guard let text = String(validating: content, as: UTF8.self) else {
        let shown = String(decoding: content, as: UTF8.self)
        throw IngestionError(.notUTF8(shown), file: file, line: line, column: "\(fields.count + 1)")
      }
      fields.append(text)
      line += cell.lineFeeds
      position = cell.end + 1
      if cell.end >= bytes.count || bytes[cell.end] == Byte.lineFeed { break }
    }
    line += 1
    self.fields = fields
  }

  /// Moves `position` and `line` past lines that contain only blanks.
  static func skipBlankLines(in bytes: Span<UInt8>, at position: inout Int, line: inout Int) {
    var current = position
    while current < bytes.count {
      let byte = bytes[current]
      current += 1
      if byte == Byte.lineFeed {
        position = current
        line += 1
      } else if !Byte.isBlank(byte), byte != Byte.carriageReturn {
        return
      }
    }
    position = bytes.count
  }
}

extension Cell.Fault {
  /// The fault as an ingestion error.
  var fault: IngestionError.Fault {
    switch self {
    case .strayQuote: .strayQuote
    case .quoteNotClosed: .quoteNotClosed
    case .recordTooLong: .recordTooLong(limit: Record.maximumLength)
    }
  }
}
