internal import Datasets
internal import Time

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
  /// What times stand for that are digits alone, as far as the beginning of the table tells.
  private(set) var digits = Timestamp.Digits.likelier

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
    digits = digits(in: bytes)
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
    let rowsAtMost = rowsAtMost(surveys)
    return zip(ranges, surveys).map { range, survey in
      let part = Part(range: range, line: line, isQuoted: !quotes.isMultiple(of: 2), rowsAtMost: rowsAtMost)
      line += survey.lineFeeds
      quotes += survey.quotes
      return part
    }
  }

  /// The rows in parts of these surveys, or more: a row may have line feeds in quotes.
  func rowsAtMost(_ surveys: [PartSurvey]) -> Int { surveys.map(\.lineFeeds).reduce(1, +) }

  /// The rows of the table in `bytes`; more where rows have line feeds in quotes.
  ///
  /// - Complexity: O(n) in the bytes, at the speed of memory.
  public func rowCount(of bytes: Span<UInt8>) -> Int {
    let rows = min(firstRow.position, bytes.count)..<bytes.count
    guard !rows.isEmpty else { return 0 }
    return PartSurvey(of: bytes, in: rows).lineFeeds + (bytes[bytes.count - 1] == Byte.lineFeed ? 0 : 1)
  }

  /// The rows of the table in `bytes`, cut into `parts`, that an earlier one equals.
  ///
  /// - Complexity: O(n) in the bytes.
  public func equalRows(in bytes: Span<UInt8>, of parts: [Part]) -> EqualRows {
    EqualRows(in: bytes, from: firstRow.position, count: parts.first?.rowsAtMost ?? 0)
  }

  /// The fault at a line and, where it is one column's, the column.
  func error(_ fault: IngestionError.Fault, line: Int, field: Int? = nil) -> IngestionError {
    IngestionError(
      fault, file: format.file, line: line, column: field.flatMap { $0 < columns.count ? columns[$0] : nil })
  }
}
