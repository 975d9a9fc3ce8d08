internal import Datasets
internal import Time

/// Why a table cannot be read.
public struct IngestionError: Error, Hashable, Sendable {
  /// The fault.
  public enum Fault: Hashable, Sendable {
    /// The file has no bytes, or only blank lines.
    case emptyFile
    /// There is only a header.
    case noRows
    /// No rows are in the reported period.
    case noRowsInPeriod
    /// Invalid UTF-8, quoted where possible, but never from a header.
    case notUTF8(String)
    /// No line end within `limit` bytes.
    case recordTooLong(limit: Int)
    /// A quoted field that is still open at the end of the file.
    case quoteNotClosed
    /// A quote inside an unquoted field, or text after a closing quote.
    case strayQuote
    /// Lines that end with only a carriage return.
    case carriageReturns
    /// A row with more or fewer fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// No column has this name. The available names are omitted if the file does not look like a table.
    case unknownColumn(String, available: [String])
    /// A required column that occurs twice in the header.
    case doubledColumn(String)
    /// An empty cell in a column that requires values.
    case emptyCell
    /// A cell that is not a number.
    case notANumber(String)
    /// A number beyond `limit`, which is larger than any measurement.
    case numberTooLarge(String, limit: String)
    /// A cell that is not a time.
    case notATime(String)
    /// A time in scientific notation, which has lost its last digits.
    case rounded(String)
    /// Digits that are not a date, in a column where earlier ones are.
    case notADate(String)
    /// A time outside the plausible years: the year it was read as, the plausible years, and another interpretation.
    case implausibleTime(String, year: Int, years: ClosedRange<Int>, other: String?)
    /// A time more than `limit` buckets of `step` seconds away from the first row.
    case timeTooFar(String, limit: Int, step: Int)
    /// Times from `first` to `last`, which span `count` steps, with at most `rows` rows.
    case timesTooSparse(first: String, last: String, count: Int, rows: Int)
    /// A table that begins long after the table in file `other` ends: `count` steps with at most `rows` rows.
    case tablesTooFarApart(begins: String, other: String, ends: String, count: Int, step: Int, rows: Int)
    /// A `step` shorter than that of every table; `own` is the shortest step of the tables.
    case stepTooShort(Int, own: Int)
    /// The times of all tables span more than `limit` buckets of `step` seconds.
    case periodTooLong(limit: Int, step: Int)
    /// More than `limit` different services.
    case tooManyServices(limit: Int)
    /// The name of a service has more than `limit` bytes.
    case nameTooLong(limit: Int)
    /// An id that occurs already on `firstLine`.
    case doubledID(String, firstLine: Int)
    /// An incident whose end is not after its start.
    case endNotAfterStart
    /// A cell that is not of the form `column=factor`.
    case notAnEffect(String)
    /// A metric that is in no table.
    case unknownMetric(String, available: [String])
  }

  /// File name as the configuration gives it.
  public let file: String
  /// Line, from 1; nil if the fault concerns the whole file.
  public let line: Int?
  /// Name of the column; nil if the fault does not concern a single column.
  public let column: String?
  /// The fault at that position.
  public let fault: Fault

  /// The fault in `file`, with line and column if they apply.
  public init(_ fault: Fault, file: String, line: Int? = nil, column: String? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
    self.column = column
  }
}

extension IngestionError.Fault {
  /// The fault for `text`, which was read as `time` and is outside `plausible`; times without an offset are in `zone`.
  static func implausibleTime(
    _ text: String, read time: Timestamp, in zone: Zone, _ plausible: TimeWindow
  ) -> IngestionError.Fault {
    func year(_ instant: Instant) -> Int { CivilTime(linearSeconds: instant.unixSeconds).date.year }
    let bytes = Array(text.utf8)
    let others = [Timestamp.Digits.dates, .unix].compactMap { Timestamp(bytes: bytes.span, digits: $0) }
    let fitting = others.first { plausible.contains($0.resolved(in: zone).instant) }
    return .implausibleTime(
      text, year: year(time.resolved(in: zone).instant),
      years: year(plausible.start)...year(plausible.end.advanced(by: -1)),
      other: fitting.map { fitting in
        let shown = zone.civil(at: fitting.resolved(in: zone).instant).text
        if case .civil = fitting { return "\(Timestamp.Digits.pattern(ofLength: bytes.count)) it would be \(shown)" }
        return "a Unix time it would be \(shown)"
      })
  }
}
