internal import Datasets

/// How to read one table, settled by its header: which column holds what.
public struct TablePlan: Sendable {
  /// What a column holds.
  enum Role: Sendable {
    case time, service
    case metric(Int)
    case ignored
  }

  /// The table as it was described.
  public let format: TableFormat
  /// Names of all columns from left to right.
  public let columns: [String]
  /// What each column holds.
  let roles: [Role]
  /// Where the first row begins, and its line.
  let firstRow: (position: Int, line: Int)

  /// The plan for the table in `bytes`, whose beginning is enough if it holds the whole header.
  ///
  /// Throws where the file is empty, the header is no UTF-8 or longer than a record may be, or a column is missing.
  public init(_ format: TableFormat, reading bytes: Span<UInt8>) throws(IngestionError) {
    let header = try Header(of: bytes, file: format.file)
    var roles = [Role](repeating: .ignored, count: header.columns.count)
    func assign(_ role: Role, to name: String) throws(IngestionError) {
      if let index = try header.index(of: name) { roles[index] = role }
    }
    try assign(.time, to: format.timeColumn)
    if let service = format.serviceColumn { try assign(.service, to: service) }
    for (number, metric) in format.metrics.enumerated() { try assign(.metric(number), to: metric.key.column) }
    self.format = format
    self.roles = roles
    columns = header.columns
    firstRow = (header.end, header.nextLine)
  }

  /// The rows of a table of `length` bytes, cut at multiples of `step`; the first range begins behind the header.
  public func ranges(length: Int, cutEvery step: Int = Part.length) -> [Range<Int>] {
    precondition(step > 0, "a part has a length")
    let start = firstRow.position
    guard start < length else { return [] }
    let cuts = stride(from: (start / step + 1) * step, to: length, by: step)
    let edges = [start] + cuts + [length]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }

  /// The parts in `ranges`, in order, of which the surveys are known.
  public func parts(_ ranges: [Range<Int>], surveys: [PartSurvey]) -> [Part] {
    var line = firstRow.line
    var quotes = 0
    return zip(ranges, surveys).map { range, survey in
      let part = Part(range: range, line: line, isQuoted: !quotes.isMultiple(of: 2))
      line += survey.lineFeeds
      quotes += survey.quotes
      return part
    }
  }

  /// The fault at a line and, where it is one column's, the column.
  func error(_ fault: IngestionError.Fault, line: Int, field: Int? = nil) -> IngestionError {
    IngestionError(
      fault, file: format.file, line: line, column: field.flatMap { $0 < columns.count ? columns[$0] : nil })
  }
}
