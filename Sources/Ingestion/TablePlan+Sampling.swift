internal import Datasets

extension TablePlan {
  /// The times at the beginning of the table in `bytes`: all that are read until there are enough.
  ///
  /// Other columns are not looked at. Throws where there is no row, and where a time is none.
  ///
  /// - Complexity: O(n) in the bytes read, at most 65,536 rows.
  public func sample(_ bytes: Span<UInt8>) throws(IngestionError) -> TimeSample {
    var (position, line) = firstRow
    var times: [Instant] = []
    var distinct: Set<Instant> = []
    while times.count < TimeSample.maximumRows, distinct.count < TimeSample.maximumTimes,
      let time = try nextTime(in: bytes, at: &position, line: &line)
    {
      times.append(time)
      distinct.insert(time)
    }
    guard let first = times.first else { throw IngestionError(.noRows, file: format.file) }
    return TimeSample(first: first, times: times)
  }

  private func nextTime(in bytes: Span<UInt8>, at position: inout Int, line: inout Int) throws(IngestionError)
    -> Instant?
  {
    guard let record = try Record(in: bytes, at: &position, line: &line, file: format.file) else { return nil }
    for (field, text) in record.fields.enumerated() where field < roles.count {
      guard case .time = roles[field] else { continue }
      guard !text.isEmpty else { throw error(.emptyCell, line: record.line, field: field) }
      guard let time = Timestamp(text) else { throw error(.notATime(text), line: record.line, field: field) }
      return time.resolved(in: format.zone).instant
    }
    throw error(.fieldCount(found: record.fields.count, expected: columns.count), line: record.line)
  }
}
