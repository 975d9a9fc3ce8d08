internal import Datasets
internal import Time

/// The plan for reading one table, derived from its header: the content of each column.
public struct TablePlan: Sendable {
  /// The content of a column.
  enum Role: Sendable {
    case time, service
    case metric(Int)
    case ignored
  }

  /// The description of the table.
  public let format: TableFormat
  /// Names of all columns from left to right.
  public let columns: [String]
  /// The content of each column.
  let roles: [Role]
  /// The start of the first row, and its line.
  let firstRow: (position: Int, line: Int)
  /// The interpretation of times that are digits alone, inferred from the beginning of the table.
  private(set) var digits = Timestamp.Digits.likelier

  /// The plan for the table in `bytes`, which need only contain the whole header.
  ///
  /// Throws if the file is empty, the header is invalid UTF-8 or longer than a record may be, or a column is missing.
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

  /// The byte ranges of a table of `length` bytes, cut at multiples of `step`; the first range begins after the header.
  public func ranges(length: Int, cutEvery step: Int = Part.length) -> [Range<Int>] {
    precondition(step > 0, "a part has a length")
    let start = firstRow.position
    guard start < length else { return [] }
    let cuts = stride(from: (start / step + 1) * step, to: length, by: step)
    let edges = [start] + cuts + [length]
    return zip(edges, edges.dropFirst()).map { $0..<$1 }
  }

  /// The parts in `ranges`, in order, given their surveys.
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

  /// An upper bound of the rows in parts with these surveys: a row may contain line feeds in quotes.
  func rowsAtMost(_ surveys: [PartSurvey]) -> Int { surveys.map(\.lineFeeds).reduce(1, +) }

  /// The number of rows of the table in `bytes`; too high if rows contain line feeds in quotes.
  ///
  /// - Complexity: O(n) in the bytes, at memory bandwidth.
  public func rowCount(of bytes: Span<UInt8>) -> Int {
    let rows = min(firstRow.position, bytes.count)..<bytes.count
    guard !rows.isEmpty else { return 0 }
    return PartSurvey(of: bytes, in: rows).lineFeeds + (bytes[bytes.count - 1] == Byte.lineFeed ? 0 : 1)
  }

  /// The rows of the table in `bytes`, cut into `parts`, that equal an earlier row.
  ///
  /// - Complexity: O(n) in the bytes.
  public func equalRows(in bytes: Span<UInt8>, of parts: [Part]) -> EqualRows {
    EqualRows(in: bytes, from: firstRow.position, count: parts.first?.rowsAtMost ?? 0)
  }

  /// The fault at a line and, if it concerns a single column, that column.
  func error(_ fault: IngestionError.Fault, line: Int, field: Int? = nil) -> IngestionError {
    IngestionError(
      fault, file: format.file, line: line, column: field.flatMap { $0 < columns.count ? columns[$0] : nil })
  }
}
