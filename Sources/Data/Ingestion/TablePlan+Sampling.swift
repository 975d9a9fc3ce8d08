internal import Datasets
internal import Time

extension TablePlan {
  /// The times at the beginning of the table in `bytes`, until there are enough.
  ///
  /// Other columns are not read. Throws if there is no row, or if the first row has no time. A fault in a later row ends the sample: the
  /// scan reports the first fault in any column.
  ///
  /// - Complexity: O(n) in the bytes read, at most 65,536 rows.
  public func sample(_ bytes: Span<UInt8>) throws(IngestionError) -> TimeSample {
    var (position, line) = firstRow
    guard let first = try nextTime(in: bytes, at: &position, line: &line) else {
      throw IngestionError(.noRows, file: format.file)
    }
    var times = [first]
    var rows = 1
    while rows < TimeSample.maximumRows, times.count < TimeSample.maximumTimes,
      let time = try? nextTime(in: bytes, at: &position, line: &line)
    {
      if time != times.last { times.append(time) }
      rows += 1
    }
    return TimeSample(first: first, times: times)
  }

  /// The time of the row at `position`, which is moved past the row; nil at the end of the bytes.
  private func nextTime(
    in bytes: Span<UInt8>, at position: inout Int, line: inout Int
  ) throws(IngestionError) -> Instant? {
    guard let (cell, cellLine, field) = try nextCell(in: bytes, at: &position, line: &line) else { return nil }
    return try time(cell, of: bytes, line: cellLine, field: field)
  }

  /// The time cell of the row at `position`, which is moved past the row; nil at the end of the bytes.
  private func nextCell(
    in bytes: Span<UInt8>, at position: inout Int, line: inout Int
  ) throws(IngestionError) -> (cell: Cell, line: Int, field: Int)? {
    Record.skipBlankLines(in: bytes, at: &position, line: &line)
    guard position < bytes.count else { return nil }
    let limit = min(bytes.count, position + Record.maximumLength)
    let firstLine = line
    var found: (cell: Cell, line: Int, field: Int)?
    var field = 0
    while true {
      let cell: Cell
      do throws(Cell.Fault) {
        cell = try Cell.starting(at: position, in: bytes, limit: limit)
      } catch {
        throw self.error(error.fault, line: line, field: field)
      }
      if field < roles.count, case .time = roles[field] {
        found = (cell, line, field)
      }
      line += cell.lineFeeds
      field += 1
      position = cell.end + 1
      guard cell.end < bytes.count, bytes[cell.end] == Byte.comma else { break }
    }
    line += 1
    guard let found else { throw error(.fieldCount(found: field, expected: roles.count), line: firstLine) }
    return found
  }

  private func time(_ cell: Cell, of bytes: Span<UInt8>, line: Int, field: Int) throws(IngestionError) -> Instant {
    let range = cell.trimmed(in: bytes)
    guard !range.isEmpty else { throw error(.emptyCell, line: line, field: field) }
    guard let time = Timestamp(bytes: bytes.extracting(range), digits: digits) else {
      throw error(fault(ofTime: bytes.extracting(range)), line: line, field: field)
    }
    return time.resolved(in: format.zone).instant
  }

  /// The fault of a cell that is not a time.
  func fault(ofTime bytes: Span<UInt8>) -> IngestionError.Fault {
    let text = String(decoding: Array(copying: bytes), as: UTF8.self)
    if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), Double(text) != nil { return .rounded(text) }
    return digits == .dates && Timestamp(text) != nil ? .notADate(text) : .notATime(text)
  }

  /// Whether times of digits alone are dates: only if all those in the first rows of `bytes` are. The scan reports unreadable rows.
  func digits(in bytes: Span<UInt8>) -> Timestamp.Digits {
    var (position, line) = firstRow
    var digits = Timestamp.Digits.likelier
    for _ in 0..<TimeSample.maximumTimes {
      guard let cell = try? nextCell(in: bytes, at: &position, line: &line) else { break }
      let text = bytes.extracting(cell.cell.trimmed(in: bytes))
      guard Timestamp.Digits.isDateOrNumber(text) else { continue }
      guard Timestamp(bytes: text, digits: .dates) != nil else { return .unix }
      digits = .dates
    }
    return digits
  }
}
