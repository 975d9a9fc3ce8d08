internal import Datasets
internal import Time

/// Why a table cannot be read.
public struct IngestionError: Error, Hashable, Sendable {
  /// What is wrong at the place.
  public enum Fault: Hashable, Sendable {
    /// The file has no bytes, or only blank lines.
    case emptyFile
    /// There is a header and nothing else.
    case noRows
    /// There are no rows in the time that is reported.
    case noRowsInPeriod
    /// Bytes that are no UTF-8, shown as far as they can be, and not at all in a header.
    case notUTF8(String)
    /// No line end for `limit` bytes.
    case recordTooLong(limit: Int)
    /// A quote that is open where the file ends.
    case quoteNotClosed
    /// A quote inside a field that does not begin with one, or text behind a closing quote.
    case strayQuote
    /// Lines that end in a carriage return alone.
    case carriageReturns
    /// A row with more or fewer fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// No column of this name in the header, whose names are not told where the file does not look like a table.
    case unknownColumn(String, available: [String])
    /// A column that is needed and that the header has twice.
    case doubledColumn(String)
    /// A cell that must not be empty.
    case emptyCell
    /// A cell that is no number.
    case notANumber(String)
    /// A number beyond `limit`, which no measurement reaches.
    case numberTooLarge(String, limit: String)
    /// A cell that is no time.
    case notATime(String)
    /// A time in scientific notation, whose last digits are lost.
    case rounded(String)
    /// Digits that are no date, in a column where those before are.
    case notADate(String)
    /// A time outside of the years in which data lie: what it was read as, when data may lie, and how another reading would understand it.
    case implausibleTime(String, year: Int, years: ClosedRange<Int>, other: String?)
    /// A time more than `limit` buckets of `step` seconds away from the first row's.
    case timeTooFar(String, limit: Int, step: Int)
    /// Times from `first` to `last`, which are `count` steps, with no more than `rows` rows.
    case timesTooSparse(first: String, last: String, count: Int, rows: Int)
    /// A table that begins on a date long after another one, the file `other`, ended: `count` steps with no more than `rows` rows.
    case tablesTooFarApart(begins: String, other: String, ends: String, count: Int, step: Int, rows: Int)
    /// A `step` shorter than that of every table; `own` is the shortest of these.
    case stepTooShort(Int, own: Int)
    /// Times of all tables together that span more than `limit` buckets of `step` seconds.
    case periodTooLong(limit: Int, step: Int)
    /// More than `limit` different services.
    case tooManyServices(limit: Int)
    /// A name of a service with more bytes than `limit`.
    case nameTooLong(limit: Int)
    /// An id that `firstLine` has already.
    case doubledID(String, firstLine: Int)
    /// An incident whose end is not after its start.
    case endNotAfterStart
    /// A cell that is no `column=factor`.
    case notAnEffect(String)
    /// A metric that no table has.
    case unknownMetric(String, available: [String])
  }

  /// File name as the configuration gives it.
  public let file: String
  /// Line, from 1; nil where the fault is the whole file's.
  public let line: Int?
  /// Name of the column; nil where the fault is not one column's.
  public let column: String?
  /// What is wrong there.
  public let fault: Fault

  /// The fault in `file`, at a line and column where it has them.
  public init(_ fault: Fault, file: String, line: Int? = nil, column: String? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
    self.column = column
  }
}

extension IngestionError.Fault {
  /// The fault of `text`, which was read as `time` and then lies outside of `plausible`, times without an offset being in `zone`.
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
