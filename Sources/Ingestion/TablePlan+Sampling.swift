internal import Datasets

extension TablePlan {
  /// The times at the beginning of the table in `bytes`: all that are read until there are enough.
  ///
  /// Other columns are not looked at. Throws where there is no row, and where the first row has no time; a fault in a
  /// later row ends the sample, and is left to the scan, which finds the first one in any column.
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

  /// The time of the row at `position`, which is moved behind the row; nil at the end of the bytes.
  private func nextTime(
    in bytes: Span<UInt8>, at position: inout Int, line: inout Int
  ) throws(IngestionError) -> Instant? {
    Record.skipBlankLines(in: bytes, at: &position, line: &line)
    guard position < bytes.count else { return nil }
    let limit = min(bytes.count, position + Record.maximumLength)
    let firstLine = line
    var instant: Instant?
    var field = 0
    while true {
      let cell: Cell
      do throws(Cell.Fault) {
        cell = try Cell.starting(at: position, in: bytes, limit: limit)
      } catch {
        throw self.error(error.fault, line: line, field: field)
      }
      if field < roles.count, case .time = roles[field] {
        instant = try time(cell, of: bytes, line: line, field: field)
      }
      line += cell.lineFeeds
      field += 1
      position = cell.end + 1
      guard cell.end < bytes.count, bytes[cell.end] == Byte.comma else { break }
    }
    line += 1
    guard let instant else { throw error(.fieldCount(found: field, expected: roles.count), line: firstLine) }
    return instant
  }

  private func time(_ cell: Cell, of bytes: Span<UInt8>, line: Int, field: Int) throws(IngestionError) -> Instant {
    let range = cell.trimmed(in: bytes)
    guard !range.isEmpty else { throw error(.emptyCell, line: line, field: field) }
    guard let time = Timestamp(bytes: bytes.extracting(range)) else {
      throw error(.notATime(String(decoding: cell.text(in: bytes), as: UTF8.self)), line: line, field: field)
    }
    return time.resolved(in: format.zone).instant
  }
}
