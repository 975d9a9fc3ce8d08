internal import Datasets
internal import Time

extension IngestionError.Fault {
  /// The fault and the way out.
  var words: String {
    switch self {
    case .emptyFile:
      "the file is empty; write a header and at least one row"
    case .noRows:
      "the file has a header but no rows; write at least one row"
    case .noRowsInPeriod:
      "no row lies in the period that is reported; set another `period`"
    case .notUTF8(let text):
      (text.isEmpty ? "" : Excerpt.quoted(text) + " is ") + "not valid UTF-8; save the file as UTF-8"
    case .recordTooLong(let limit):
      "a row is longer than \(limit) bytes; check the line ends, and that each quote is closed"
    case .quoteNotClosed:
      "a quote is still open at the end of the file; close it"
    case .strayQuote:
      "a quote stands inside a field; put the whole field in quotes and double each quote in it"
    case .carriageReturns:
      "the lines end in a carriage return alone; save the file with line feeds"
    case .fieldCount(let found, let expected):
      "the row has \(found) fields, the header \(expected); add or remove commas, and quote fields that hold commas"
    case .unknownColumn(let name, let available):
      available.isEmpty
        ? "there is no column \(Excerpt.quoted(name)), and the file does not look like a table; name one whose first line has the names"
        : "there is no column \(Excerpt.quoted(name)); the columns are \(Excerpt.list(available))"
    case .doubledColumn(let name):
      "the header has two columns \(Excerpt.quoted(name)); rename one of them"
    case .emptyCell:
      "the cell is empty; fill it or remove the row"
    case .notANumber(let text):
      "\(Excerpt.quoted(text)) is not a number; leave the cell empty for a gap"
    case .numberTooLarge(let text, let limit):
      "\(Excerpt.quoted(text)) is beyond \(limit), which no measurement is; correct it or leave the cell empty for a gap"
    case .notATime(let text):
      "\(Excerpt.quoted(text)) is not a time; write it like \(Timestamp.forms)"
    case .rounded(let text):
      "\(Excerpt.quoted(text)) is rounded, so that its last digits are lost; export times as whole numbers or dates"
    case .notADate(let text):
      "\(Excerpt.quoted(text)) is not a date like the ones above it; write all times of a column in one form"
    case .implausibleTime(let text, let year, let years, let other):
      "\(Excerpt.quoted(text)) is in the year \(year), outside of \(years.lowerBound) to \(years.upperBound); "
        + (other.map { "as \($0): write all times of the column in that form" } ?? "correct it or remove the row")
    case .timeTooFar(let text, let limit, let step):
      "\(Excerpt.quoted(text)) is more than \(limit) steps of \(Step.text(step)) away from the first row; "
        + "correct the time or set a longer `step`"
    case .timesTooSparse(let first, let last, let count, let rows):
      "the times run from \(first) to \(last), which is \(count) steps for \(rows) rows; "
        + "correct the times that are wrong or set a longer `step`"
    case .tablesTooFarApart(let begins, let other, let ends, let count, let step, let rows):
      "begins \(begins), \(Excerpt.plain(other)) ends \(ends): \(grouped(count)) steps of \(Step.text(step)) for "
        + "\(grouped(rows)) rows; correct the times that are wrong, or report one of the tables or a `period`"
    case .stepTooShort(let step, let own):
      "the table’s own step is \(Step.text(own)), so that `step: \(Step.text(step))` would leave buckets empty; "
        + "write `step: \(Step.text(own))` or remove it"
    case .periodTooLong(let limit, let step):
      "the tables span more than \(limit) steps of \(Step.text(step)); correct the times or set a longer `step`"
    case .tooManyServices(let limit):
      "there are more than \(limit) different services; check that this column holds services"
    case .nameTooLong(let limit):
      "the name of a service has more than \(limit) bytes; check that this column holds services"
    case .doubledID(let id, let line):
      "the id \(Excerpt.quoted(id)) is already on line \(line); give each incident an id of its own"
    case .endNotAfterStart:
      "the incident ends before or when it starts; set `end` to the first moment after it, or leave it empty while it is open"
    case .notAnEffect(let text):
      "\(Excerpt.quoted(text)) is not an effect; write `column=factor`, such as hourly_revenue=0.15"
    case .unknownMetric(let name, let available):
      "no table has a metric \(Excerpt.quoted(name)); the metrics are \(Excerpt.list(available))"
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
