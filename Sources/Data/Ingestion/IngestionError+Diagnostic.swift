internal import Datasets
public import Text
internal import Time

extension IngestionError: DiagnosticError {
  /// `revenue.csv, line 12, column hourly_revenue: fault; way out`.
  public var diagnostic: Diagnostic {
    let location = Diagnostic.Location(Excerpt.plain(file), line: line, column: column.map(Excerpt.plain))
    return Diagnostic(at: location, fault.words.summary, wayOut: fault.words.wayOut, code: .badData)
  }
}

extension IngestionError.Fault {
  fileprivate var words: (summary: String, wayOut: String) {
    switch self {
    case .emptyFile: ("the file is empty", "write a header and at least one row")
    case .noRows: ("the file has a header but no rows", "write at least one row")
    case .noRowsInPeriod: ("no row lies in the reported period", "set another `period`")
    case .notUTF8(let text):
      ((text.isEmpty ? "" : Excerpt.quoted(text) + " is ") + "not valid UTF-8", "save the file as UTF-8")
    case .recordTooLong(let limit):
      ("a row is longer than \(limit) bytes", "check the line ends, and that each quote is closed")
    case .quoteNotClosed: ("a quote is still open at the end of the file", "close it")
    case .strayQuote:
      ("a quote inside an unquoted field", "put the whole field in quotes, and double each quote in it")
    case .carriageReturns: ("lines end with a carriage return only", "save the file with line feeds")
    case .fieldCount(let found, let expected):
      (
        "the row has \(found == 1 ? "1 field" : "\(found) fields"), the header \(expected)",
        "add or remove commas, and quote fields that contain commas"
      )
    case .unknownColumn(let name, []):
      (
        "there is no column \(Excerpt.quoted(name)), and the file does not look like a table",
        "name a file whose first line has the column names"
      )
    case .unknownColumn(let name, let available):
      ("there is no column \(Excerpt.quoted(name))", "the columns are \(Excerpt.list(available))")
    case .doubledColumn(let name): ("the header has two columns \(Excerpt.quoted(name))", "rename one of them")
    case .emptyCell: ("the cell is empty", "fill it, or remove the row")
    case .notANumber(let text): ("\(Excerpt.quoted(text)) is not a number", "leave the cell empty for a gap")
    case .numberTooLarge(let text, let limit):
      (
        "\(Excerpt.quoted(text)) is beyond \(limit), which no measurement reaches",
        "correct it, or leave the cell empty for a gap"
      )
    case .notATime(let text): ("\(Excerpt.quoted(text)) is not a time", "write it like \(Timestamp.forms)")
    case .rounded(let text):
      (
        "\(Excerpt.quoted(text)) is rounded, so its last digits are lost",
        "export times as whole numbers or dates"
      )
    case .notADate(let text):
      ("\(Excerpt.quoted(text)) is not a date like those above it", "use one format for all times of a column")
    case .implausibleTime(let text, let year, let years, let other):
      (
        "\(Excerpt.quoted(text)) is in the year \(year), outside \(years.lowerBound) to \(years.upperBound)",
        other.map { "as \($0); use that format for all times of the column" } ?? "correct it, or remove the row"
      )
    case .timeTooFar(let text, let limit, let step):
      (
        "\(Excerpt.quoted(text)) is more than \(limit) steps of \(Step.text(step)) from the first row",
        "correct the time, or set a longer `step`"
      )
    case .timesTooSparse(let first, let last, let count, let rows):
      (
        "the times run from \(first) to \(last), which is \(count) steps for \(rows) rows",
        "correct the wrong times, or set a longer `step`"
      )
    case .tablesTooFarApart(let begins, let other, let ends, let count, let step, let rows):
      (
        "begins \(begins), \(Excerpt.plain(other)) ends \(ends): \(grouped(count)) steps of \(Step.text(step)) for "
          + "\(grouped(rows)) rows",
        "correct the wrong times, or report only one of the tables or a `period`"
      )
    case .stepTooShort(let step, let own):
      (
        "the table’s own step is \(Step.text(own)), so `step: \(Step.text(step))` would leave buckets empty",
        "write `step: \(Step.text(own))`, or remove it"
      )
    case .periodTooLong(let limit, let step):
      (
        "the tables span more than \(limit) steps of \(Step.text(step))",
        "correct the times, or set a longer `step`"
      )
    case .tooManyServices(let limit):
      ("more than \(limit) different services", "check that this column holds services")
    case .nameTooLong(let limit):
      ("a service name exceeds \(limit) bytes", "check that this column holds services")
    case .doubledID(let id, let line):
      ("the ID \(Excerpt.quoted(id)) is already on line \(line)", "give each incident its own ID")
    case .endNotAfterStart:
      (
        "the incident does not end after it starts",
        "set `end` to the first moment after it, or leave it empty while the incident is open"
      )
    case .notAnEffect(let text):
      ("\(Excerpt.quoted(text)) is not an effect", "write `column=factor`, such as hourly_revenue=0.15")
    case .unknownMetric(let name, let available):
      ("no table has a metric \(Excerpt.quoted(name))", "the metrics are \(Excerpt.list(available))")
    }
  }
}

/// `3,333,474`.
private func grouped(_ number: Int) -> String {
  let digits = Array("\(number)")
  return digits.indices.map { place in
    place > 0 && (digits.count - place).isMultiple(of: 3) ? ",\(digits[place])" : "\(digits[place])"
  }.joined()
}
