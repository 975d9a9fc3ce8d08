/// Why a table cannot be rolled up where it lies: the place, the fault and the way out.
public struct PushDownError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong at the place.
  public enum Fault: Hashable, Sendable {
    /// The table has no rows, or none in the period that is reported.
    case noRows(isOfPeriod: Bool)
    /// So many rows have no time, or none that can be read.
    case timesMissing(Int)
    /// A time in a year in which no data lie.
    case implausibleTime(String)
    /// So many cells are no number, or one that nothing measures.
    case notNumbers(Int)
    /// A row has no name of a service.
    case nameMissing
    /// The database knows no table or column of the name: what it says.
    case unknownName(String)
    /// Somebody is writing, and does not come to an end.
    case locked
    /// What was written last lies in a file beside the database.
    case unfinished
    /// The table is a view that calls a function of this name.
    case changing(String)
    /// One step of the database took more than so many seconds.
    case endless(seconds: Int)
    /// A row needs more than it may: what, with the way out.
    case tooMuch(String)
    /// The database gives up: what it says.
    case failed(String)
    /// The answer is none to the question.
    case malformedAnswer
    /// The file is no database, or cannot be read as one: what is said of it.
    case notADatabase(String)
  }

  /// What was being worked on: `table orders`, or the name of a file.
  public let place: String
  /// Name of the column; nil where the fault is not one column's.
  public let column: String?
  /// What is wrong there.
  public let fault: Fault

  /// The fault in `table`.
  public init(_ fault: Fault, table: String, column: String? = nil) {
    self.init(fault, at: "table \(table)", column: column)
  }

  /// The fault at `place`.
  public init(_ fault: Fault, at place: String, column: String? = nil) {
    self.fault = fault
    self.place = place
    self.column = column
  }

  /// One line: `table orders, column amount: fault; way out`.
  public var description: String {
    let text = "\(place)\(column.map { ", column \($0)" } ?? ""): \(words)"
    // A name may hold anything.
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private var words: String {
    switch fault {
    case .noRows(let isOfPeriod):
      isOfPeriod ? "no row lies in the period that is reported; set another `period`" : "it has no rows; load some"
    case .timesMissing(let count):
      "\(count == 1 ? "1 row has" : "\(count) rows have") no time that can be read; "
        + "fill the column or leave the rows out by a view"
    case .implausibleTime(let time):
      "it has the time \(time), which is before 1990 or after next year; correct it, or leave the row out by a `period`"
    case .notNumbers(let count):
      "\(count == 1 ? "1 cell is" : "\(count) cells are") no number up to 1e100; "
        + "correct what is there, a null stands for a gap"
    case .nameMissing: "a row has no name of a service; fill the column or leave the row out by a view"
    case .unknownName(let message): "\(message); check the names of tables and columns in debrief.yaml"
    case .locked: "somebody is writing to it; try again later, or name a copy made by `.backup`"
    case .unfinished:
      "what was written last lies beside it, in a file that ends in -wal; run `PRAGMA wal_checkpoint(TRUNCATE)` on it, "
        + "or name a copy made by `.backup`"
    case .changing(let name):
      "it is a view that calls \(name), which gives something else each time; name a table, or a view that does not"
    case .endless(let seconds):
      "one step of it took more than \(seconds) s, as functions in a view can on long texts; name a table, or a view without them"
    case .tooMuch(let message): message
    case .failed(let message): "\(message); see whether `PRAGMA integrity_check` finds the file sound"
    case .notADatabase(let message):
      "this is no database that can be read (\(message)); name another file in debrief.yaml"
    case .malformedAnswer:
      "the database answers something else than it was asked; check that all metrics are columns of numbers"
    }
  }
}
